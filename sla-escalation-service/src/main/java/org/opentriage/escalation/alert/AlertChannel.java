package org.opentriage.escalation.alert;

import org.opentriage.escalation.oncall.Member;

/** A way to reach a person. One class per way; mail is the first, text message and signed webhook follow. */
interface AlertChannel {

    /** Short and stable, such as {@code email}. */
    String name();

    /**
     * Hands the alert to the carrier, at least once: a repeat carries the same alert id.
     *
     * @throws Undeliverable when trying again would not help
     * @throws RuntimeException when it may
     */
    void deliver(Alert alert, Member recipient) throws Undeliverable;

    /** This person can not be reached this way. */
    final class Undeliverable extends Exception {
        Undeliverable(String reason) {
            super(reason);
        }
    }
}
