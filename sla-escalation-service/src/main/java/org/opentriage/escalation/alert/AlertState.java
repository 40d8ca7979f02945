package org.opentriage.escalation.alert;

/** What became of an alert. */
public enum AlertState {
    /** Written down; being carried. */
    PENDING,
    /** The carrier took it. */
    DELIVERED,
    /** It can not reach this person this way; the chain goes on. */
    UNDELIVERABLE
}
