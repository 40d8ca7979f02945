package org.opentriage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.model.ticket.TicketChanged;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of each event is a promise: files written once must be read for ever. */
class GoldenFilesTests {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    @ParameterizedTest
    @EnumSource(Events.class)
    void aGoldenFileIsReadAndWrittenUnchanged(Events event) {
        var golden = json.readTree(golden(event));
        var written = json.readTree(json.writeValueAsBytes(json.treeToValue(golden, event.record)));
        assertThat((Object) written).isEqualTo(golden);
    }

    @ParameterizedTest
    @EnumSource(Events.class)
    void aPropertyOfALaterVersionIsPassedOver(Events event) {
        var later = (ObjectNode) json.readTree(golden(event));
        later.put("addedInAYear", true);
        assertThat(json.treeToValue(later, event.record)).isEqualTo(json.readValue(golden(event), event.record));
    }

    @Test
    void anUnknownEnumValueReadsAsUnknown() {
        var later = (ObjectNode) json.readTree(golden(Events.TICKET_CHANGED));
        later.put("category", "TELEPATHY");
        assertThat(json.treeToValue(later, TicketChanged.class).category().name())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void patientTextNeverPrints() {
        var message = json.readValue(golden(Events.MESSAGE_RECEIVED), MessageReceived.class);
        assertThat(message.toString())
                .doesNotContain("brick", "Ana", "1961", "example.org", "2025550143", "warfarin", "photo");
    }

    static byte[] golden(Events event) {
        var path = "/golden/v1/" + event.type + ".json";
        try (var in = Objects.requireNonNull(GoldenFilesTests.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
