package org.opentriage.intake.normalize;

/** The bytes are not in the channel's format; trying again would not help. The message holds no PHI. */
public final class UnreadableMessage extends RuntimeException {

    public UnreadableMessage(String message) {
        super(message);
    }
}
