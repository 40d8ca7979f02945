package org.opentriage.intake.ledger;

/**
 * Queues beside each other over the same ledger, so that a 25 MB mail does not hold up a short emergency behind it, and what is sent
 * again does not hold up what is new.
 */
public enum Lane {
    /** New and short. */
    FRESH(false, 0, Lane.SHORT_BYTES, 100),
    /** New and long: one at a time. */
    FRESH_LARGE(false, Lane.SHORT_BYTES + 1, Integer.MAX_VALUE, 1),
    /** Handed on before, not confirmed in time, short. */
    AGAIN(true, 0, Lane.SHORT_BYTES, 100),
    /** Handed on before, not confirmed in time, long. */
    AGAIN_LARGE(true, Lane.SHORT_BYTES + 1, Integer.MAX_VALUE, 1);

    private static final int SHORT_BYTES = 128 * 1024;

    final boolean again;
    final int minBytes;
    final int maxBytes;
    final int limit;

    Lane(boolean again, int minBytes, int maxBytes, int limit) {
        this.again = again;
        this.minBytes = minBytes;
        this.maxBytes = maxBytes;
        this.limit = limit;
    }

    /** Most messages that one claim takes: fewer means that the lane is empty. */
    public int limit() {
        return limit;
    }
}
