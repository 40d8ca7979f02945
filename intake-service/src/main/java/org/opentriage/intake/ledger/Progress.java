package org.opentriage.intake.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How far the confirmations have come, as this instance hears them. They arrive about in the order in which messages were handed on, so a
 * message that others have overtaken is probably lost, while one in a long line that still moves is not: sending that again would only make
 * the line longer, up to twice as long just when everything is too slow already. When nothing is confirmed any more, everything may be lost.
 */
@Component
class Progress {

    /** Messages of one line reach their tickets by several partitions, which need not be equally fast. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    private static final Instant ANY_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Duration silence;
    private final LongSupplier nanos;
    private Instant latest = Instant.EPOCH;
    private long heardAt;

    @Autowired
    Progress(ResendProperties resend) {
        this(resend.after(), System::nanoTime);
    }

    Progress(Duration silence, LongSupplier nanos) {
        this.silence = silence;
        this.nanos = nanos;
        this.heardAt = nanos.getAsLong();
    }

    /** @param publishedAt when the message that is now confirmed was handed on */
    synchronized void confirmed(Instant publishedAt) {
        heardAt = nanos.getAsLong();
        latest = publishedAt.isAfter(latest) ? publishedAt : latest;
    }

    /** What was handed on before this moment should have been confirmed by now. */
    synchronized Instant overdueBefore() {
        return nanos.getAsLong() - heardAt > silence.toNanos() ? ANY_TIME : latest.minus(SLACK);
    }
}
