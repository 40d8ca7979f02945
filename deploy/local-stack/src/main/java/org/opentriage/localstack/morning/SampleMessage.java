package org.opentriage.localstack.morning;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of deploy/practice/morning.jsonl.
 *
 * @param channel PORTAL, EMAIL, WEB_FORM or VOICEMAIL
 * @param minutesAgo when it was written, before now
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SampleMessage(
        String id, String channel, Person patient, @Nullable String subject, String body, int minutesAgo) {

    /** Who writes, as far as the channel tells. */
    record Person(
            @Nullable String id,
            String name,
            @Nullable String birthDate,
            @Nullable String email,
            @Nullable String phone) {}

    static List<SampleMessage> of(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> JsonMapper.shared().readValue(line, SampleMessage.class))
                    .toList();
        }
    }
}
