package org.opentriage.intake.webform;

import java.util.List;
import java.util.Set;
import org.opentriage.intake.identity.Claim;
import org.opentriage.intake.identity.PhoneNumber;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.intake.normalize.MessageReader;
import org.opentriage.intake.normalize.PatientMessage;
import org.opentriage.intake.normalize.ReadingProperties;
import org.opentriage.intake.normalize.UnreadableMessage;
import org.opentriage.model.message.Channel;
import org.springframework.stereotype.Component;

/** Reads a stored post. The chosen reason is the subject. */
@Component
class FormReader implements MessageReader {

    private final String region;

    FormReader(ReadingProperties properties) {
        this.region = properties.region();
    }

    @Override
    public Channel channel() {
        return Channel.WEB_FORM;
    }

    @Override
    public PatientMessage read(StoredMessage message) {
        var post = (message.contentType().equals("application/json")
                        ? FormPost.json(message.raw())
                        : FormPost.html(message.raw()))
                .orElseThrow(() -> new UnreadableMessage("neither JSON nor a form post"));
        var body = post.get("message");
        return new PatientMessage(
                null,
                null,
                post.get("reason"),
                body == null ? "" : body,
                null,
                null,
                new Claim(
                        null,
                        null,
                        post.get("name"),
                        post.birthDate(),
                        post.get("email"),
                        PhoneNumber.e164(post.get("phone"), region)),
                null,
                List.of(),
                Set.of());
    }
}
