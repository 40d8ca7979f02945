package org.opentriage.localstack.morning;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The practice's web site: every second post as a browser without JavaScript sends it, the others as JSON. */
final class FormSender implements Sender {

    private final URI address;
    private int posts;

    FormSender(URI intake) {
        this.address = intake.resolve("/forms/form");
    }

    @Override
    public void send(SampleMessage message) throws IOException {
        var fields = fields(message);
        var once = Map.of("Idempotency-Key", "morning-" + message.id());
        if (posts++ % 2 == 0) {
            Post.send(address, "application/json", JsonMapper.shared().writeValueAsString(fields), once);
        } else {
            Post.send(address, "application/x-www-form-urlencoded", Post.form(fields), once);
        }
    }

    private static Map<String, String> fields(SampleMessage message) {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "name", message.patient().name());
        put(fields, "birthDate", message.patient().birthDate());
        put(fields, "email", message.patient().email());
        put(fields, "phone", message.patient().phone());
        put(fields, "reason", message.subject());
        put(fields, "message", message.body());
        return fields;
    }

    private static void put(Map<String, String> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }
}
