package org.opentriage.intake.portal;

import java.util.List;
import java.util.Set;
import org.opentriage.intake.ledger.StoredMessage;
import org.opentriage.intake.normalize.MessageReader;
import org.opentriage.intake.normalize.PatientMessage;
import org.opentriage.intake.normalize.ReadingProperties;
import org.opentriage.intake.normalize.UnreadableMessage;
import org.opentriage.intake.text.HtmlText;
import org.opentriage.model.message.Channel;
import org.springframework.stereotype.Component;

/** Reads a portal's stored event. Its patient is signed in there, so the identity is sure. */
@Component
class PortalReader implements MessageReader {

    private final String region;

    PortalReader(ReadingProperties properties) {
        this.region = properties.region();
    }

    @Override
    public Channel channel() {
        return Channel.PORTAL;
    }

    @Override
    public PatientMessage read(StoredMessage message) {
        var event = PortalEvent.parse(message.raw())
                .filter(PortalEvent::hasBody)
                .orElseThrow(() -> new UnreadableMessage("no inline body"));
        return new PatientMessage(
                event.sentAt(),
                event.threadId(),
                event.subject(),
                plain(event.body()),
                null,
                event.language(),
                event.patient(message.source(), region),
                event.sender(region),
                List.of(),
                Set.of());
    }

    /** Some portals send what their editor made. */
    private static String plain(String body) {
        var start = body.stripLeading();
        return start.startsWith("<") && start.contains("</") ? HtmlText.of(body) : body;
    }
}
