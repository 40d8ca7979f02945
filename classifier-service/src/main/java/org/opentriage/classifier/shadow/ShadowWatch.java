package org.opentriage.classifier.shadow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Editions in the shadow: read along a second behind the road, on a thread of their own. Whatever they say is counted and written down;
 * nothing comes of it. Messages beyond what one thread can read, and those of the last second before a crash, are left out.
 */
@Component
public class ShadowWatch {

    private static final int MOST_WAITING = 2_000;
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ShadowDifferences differences;
    private final MeterRegistry meters;

    ShadowWatch(ShadowDifferences differences, MeterRegistry meters) {
        this.differences = differences;
        this.meters = meters;
        for (var outcome : Outcome.values()) {
            counter(outcome);
        }
    }

    /** An edition that reads along. */
    public record Shadow(String practiceId, int edition, Triage rules) {}

    private record Waiting(Shadow shadow, MessageReceived message, Assessment answer) {}

    /** What a shadow made of a message. */
    private enum Outcome {
        SAME,
        UPWARD,
        DOWNWARD,
        OTHERWISE,
        RED_FLAG_LOST,
        SKIPPED;

        static Outcome of(Change change) {
            if (change.losesARedFlag()) {
                return RED_FLAG_LOST;
            }
            return change.isUpward() ? UPWARD : change.isDownward() ? DOWNWARD : OTHERWISE;
        }
    }

    /** For the road: takes note and returns at once. */
    public BiConsumer<MessageReceived, Assessment> of(List<Shadow> shadows) {
        return (message, answer) -> {
            for (var shadow : shadows) {
                if (!waiting.offer(new Waiting(shadow, message, answer))) {
                    counter(Outcome.SKIPPED).increment();
                }
            }
        };
    }

    /** Reads what has gathered; each message of a batch that can not be stored is left out. */
    void round() {
        var batch = new ArrayList<Waiting>();
        waiting.drainTo(batch);
        var found = new ArrayList<ShadowDifferences.Difference>();
        for (var each : batch) {
            var change = Change.between(
                    each.message.messageId().toString(), each.answer, each.shadow.rules.assess(each.message));
            counter(change.map(Outcome::of).orElse(Outcome.SAME)).increment();
            change.ifPresent(difference -> found.add(
                    new ShadowDifferences.Difference(each.shadow.practiceId, each.shadow.edition, difference)));
        }
        if (!found.isEmpty()) {
            PracticeContext.runAsSystem(() -> differences.add(found));
        }
    }

    private Counter counter(Outcome outcome) {
        return Counter.builder("triage.classifier.shadow")
                .description("Messages read along by editions in the shadow, by what would have become of them")
                .tag("outcome", outcome.name())
                .register(meters);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        Loop shadowRulesLoop(ShadowWatch watch) {
            return new Loop("shadow-rules", PERIOD, watch::round);
        }
    }
}
