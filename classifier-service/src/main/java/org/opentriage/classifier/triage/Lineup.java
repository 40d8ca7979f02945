package org.opentriage.classifier.triage;

import java.util.List;
import java.util.function.BiConsumer;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.MessageReceived;

/**
 * The rules at work in one practice.
 *
 * @param live decide every message
 * @param pilots have a say in their share of the messages, and can not lower anything
 * @param shadow is told what the live rules said; changes nothing and does not wait
 */
public record Lineup(Triage live, List<Pilot> pilots, BiConsumer<MessageReceived, Assessment> shadow) {

    public Lineup {
        pilots = List.copyOf(pilots);
    }

    static Lineup of(Triage live) {
        return new Lineup(live, List.of(), (message, answer) -> {});
    }

    /** Never throws, and never says less than the live rules alone. */
    Assessment assess(MessageReceived message) {
        var answer = live.assess(message);
        shadow.accept(message, answer);
        for (var pilot : pilots) {
            if (pilot.takes(message.messageId())) {
                answer = Pilot.joined(answer, pilot.rules().assess(message));
            }
        }
        return answer;
    }
}
