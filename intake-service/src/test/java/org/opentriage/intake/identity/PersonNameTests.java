package org.opentriage.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTests {

    @Test
    void waysToWriteOneNameGiveOneKey() {
        assertThat(PersonName.key("Mrs. Maria  LÓPEZ")).isEqualTo("maria lopez");
        assertThat(PersonName.key("Lopez, María")).isEqualTo("maria lopez");
        assertThat(PersonName.key("O'Brien")).isEqualTo(PersonName.key("O\u2019brien"));
        assertThat(PersonName.key("maria@example.org")).isNull();
        assertThat(PersonName.key(" , ")).isNull();
    }

    @Test
    void numbersBecomeE164AndWithheldOnesNobody() {
        assertThat(PhoneNumber.e164("(202) 555-0123", "US")).isEqualTo("+12025550123");
        assertThat(PhoneNumber.e164("+44 20 7946 0958", "US")).isEqualTo("+442079460958");
        assertThat(PhoneNumber.e164("+266696687", "US")).isNull();
        assertThat(PhoneNumber.e164("anonymous", "US")).isNull();
        assertThat(PhoneNumber.e164("12", "US")).isNull();
        assertThat(PhoneNumber.e164(null, "US")).isNull();
    }
}
