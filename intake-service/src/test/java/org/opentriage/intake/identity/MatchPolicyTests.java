package org.opentriage.intake.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opentriage.model.message.IdentityState;

class MatchPolicyTests {

    private static final LocalDate BORN = LocalDate.of(1980, 4, 23);
    private static final KnownPerson MARIA =
            known("portal", "1", "Maria Lopez", BORN, "maria@example.org", "+12025550123");
    private static final KnownPerson TIM =
            known("portal", "2", "Tim Lopez", LocalDate.of(2015, 1, 1), "maria@example.org", "+12025550123");
    private static final KnownPerson WRITER = known(null, null, "Ann Chu", null, "ann@example.org", null);

    @Test
    void portalAccountConfirms() {
        assertMatch(new Claim("portal", "1", "M Lopez", null, null, null), IdentityState.CONFIRMED, MARIA, MARIA, TIM);
    }

    @Test
    void newPortalAccountTakesOverWhoeverWroteBeforeUnderItsNameAndAddress() {
        assertMatch(
                new Claim("portal", "9", "Ann Chu", BORN, "ANN@example.org", null),
                IdentityState.CONFIRMED,
                WRITER,
                WRITER);
        assertMatch(
                new Claim("portal", "9", "Ann Wu", BORN, "ann@example.org", null), IdentityState.UNKNOWN, null, WRITER);
    }

    @Test
    void portalsOwnAddressAndNameConfirm() {
        assertMatch(mail("Maria Lopez", "Maria@Example.org"), IdentityState.CONFIRMED, MARIA, MARIA);
    }

    @Test
    void addressAloneIsACandidate() {
        assertMatch(mail(null, "maria@example.org"), IdentityState.CANDIDATE, MARIA, MARIA);
        assertMatch(mail("Ann Chu", "ann@example.org"), IdentityState.CANDIDATE, WRITER, WRITER);
    }

    @Test
    void sharedAddressIsAmbiguousUnlessTheNameTells() {
        assertMatch(mail(null, "maria@example.org"), IdentityState.AMBIGUOUS, null, MARIA, TIM);
        assertMatch(mail("Tim Lopez", "maria@example.org"), IdentityState.CONFIRMED, TIM, MARIA, TIM);
        assertMatch(mail("Somebody Else", "maria@example.org"), IdentityState.AMBIGUOUS, null, MARIA, TIM);
    }

    @Test
    void sameAddressWithAnotherBirthDateIsSomebodyElse() {
        var child = new Claim(null, null, "Rosa Lopez", LocalDate.of(2019, 2, 2), "maria@example.org", null);
        assertMatch(child, IdentityState.UNKNOWN, null, MARIA);
    }

    @Test
    void nameWithBirthDateIsACandidateAndConfirmedByTheAddress() {
        assertMatch(
                new Claim(null, null, "Lopez, María", BORN, null, null), IdentityState.CANDIDATE, MARIA, MARIA, TIM);
        assertMatch(
                new Claim(null, null, "Maria Lopez", BORN, "maria@example.org", null),
                IdentityState.CONFIRMED,
                MARIA,
                MARIA,
                TIM);
    }

    @Test
    void phoneNumberNeverConfirms() {
        var caller = new Claim(null, null, null, null, null, "+12025550123");
        assertMatch(caller, IdentityState.CANDIDATE, MARIA, MARIA);
        assertMatch(caller, IdentityState.AMBIGUOUS, null, MARIA, TIM);
    }

    @Test
    void nobodyFits() {
        assertMatch(Claim.NOBODY, IdentityState.UNKNOWN, null, MARIA, TIM);
        assertMatch(mail("Maria Lopez", "other@example.org"), IdentityState.UNKNOWN, null, MARIA);
    }

    private static void assertMatch(
            Claim claim, IdentityState state, @Nullable KnownPerson person, KnownPerson... people) {
        assertThat(MatchPolicy.match(claim, List.of(people))).isEqualTo(new MatchPolicy.Match(state, person));
    }

    private static Claim mail(@Nullable String name, String email) {
        return new Claim(null, null, name, null, email, null);
    }

    private static KnownPerson known(
            @Nullable String portal,
            @Nullable String id,
            String name,
            @Nullable LocalDate birthDate,
            String email,
            @Nullable String phone) {
        return new KnownPerson(UUID.randomUUID(), portal, id, name, PersonName.key(name), birthDate, email, phone);
    }
}
