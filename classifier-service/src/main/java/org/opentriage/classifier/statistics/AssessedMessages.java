package org.opentriage.classifier.statistics;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;
import org.opentriage.model.MessageId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.runtime.history.TopicHistory;
import org.springframework.stereotype.Component;

/** The messages of a practice that were assessed lately, as far back as the topic holds them (ADR 0017). */
@Component
public class AssessedMessages {

    private static final int MOST = 20_000;
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final TopicHistory history;
    private final Clock clock;

    AssessedMessages(TopicHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * Hands over each message of the last days once.
     *
     * @return whether these were all; false beyond 20000 messages or five seconds
     */
    public boolean read(int days, Consumer<MessageAssessed> taker) {
        var known = new HashSet<MessageId>();
        var bounds = new TopicHistory.Bounds(clock.instant().minus(Duration.ofDays(days)), MOST, WITHIN);
        return history.read(Topics.ASSESSED, Map.of(MessageAssessed.TYPE, MessageAssessed.class), bounds, event -> {
            var assessed = (MessageAssessed) event.payload();
            if (known.add(assessed.message().messageId())) {
                taker.accept(assessed);
            }
        });
    }
}
