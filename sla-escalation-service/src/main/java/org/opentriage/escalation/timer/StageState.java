package org.opentriage.escalation.timer;

/** Where a stage stands. */
enum StageState {
    /** Fires when due. */
    ARMED,
    FIRED,
    /** A person took notice: the chain rests here. */
    ENDED,
    /** Another stage took its place: the target changed, or the breach came first. */
    SUPERSEDED,
    /** The clock does not run; armed again when it does. */
    CANCELLED
}
