package org.opentriage.routing.arrival;

import org.opentriage.model.Phi;
import org.opentriage.model.message.MessageReceived;

/** The first words of a message, for the queue. */
final class Preview {

    private static final int LENGTH = 140;

    private Preview() {}

    /** At most 140 characters of the new text; the subject when there is none. */
    static Phi of(MessageReceived message) {
        var body = oneLine(message.body());
        return new Phi(cut(body.isEmpty() && message.subject() != null ? oneLine(message.subject()) : body));
    }

    private static String oneLine(Phi text) {
        return text.text().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String cut(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LENGTH - 2)) ? LENGTH - 2 : LENGTH - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
