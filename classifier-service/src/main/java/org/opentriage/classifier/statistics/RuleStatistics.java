package org.opentriage.classifier.statistics;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentriage.model.MessageId;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageAssessed;
import org.opentriage.model.message.RuleHit;
import org.opentriage.model.message.RuleSet;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.history.TopicHistory;
import org.springframework.stereotype.Component;

/** How each rule did: in how many messages it fired, and what people made of their tickets. */
@Component
class RuleStatistics {

    private static final int MOST_CHANGES = 100_000;
    private static final Duration WITHIN = Duration.ofSeconds(3);

    private final AssessedMessages messages;
    private final TopicHistory history;
    private final Clock clock;

    RuleStatistics(AssessedMessages messages, TopicHistory history, Clock clock) {
        this.messages = messages;
        this.history = history;
        this.clock = clock;
    }

    private record Key(RuleSet ruleSet, String ruleId) {}

    /**
     * One rule.
     *
     * @param fired messages in which it counted
     * @param confirmed those whose ticket was resolved without another team
     * @param rerouted those whose ticket somebody handed to another team
     */
    record Line(RuleSet ruleSet, String ruleId, int fired, int confirmed, int rerouted) {}

    /**
     * The rules that fired in the last days, the most rerouted first.
     *
     * @param complete false when there was more than could be read in time
     */
    record Summary(int days, int messages, boolean complete, List<Line> rules) {}

    Summary of(int days) {
        var fired = new HashMap<Key, Set<MessageId>>();
        var read = new HashSet<MessageId>();
        var complete = messages.read(days, assessed -> {
            read.add(assessed.message().messageId());
            addTo(fired, assessed);
        });
        var outcomes = new TicketOutcomes();
        var bounds = new TopicHistory.Bounds(clock.instant().minus(Duration.ofDays(days)), MOST_CHANGES, WITHIN);
        complete &= history.read(
                Topics.TICKETS,
                Map.of(TicketChanged.TYPE, TicketChanged.class),
                bounds,
                event -> outcomes.add((TicketChanged) event.payload()));
        return new Summary(days, read.size(), complete, lines(fired, outcomes));
    }

    private static void addTo(Map<Key, Set<MessageId>> fired, MessageAssessed assessed) {
        for (var hit : assessed.assessment().hits()) {
            if (counted(hit)) {
                fired.computeIfAbsent(new Key(hit.ruleSet(), hit.ruleId()), _ -> new HashSet<>())
                        .add(assessed.message().messageId());
            }
        }
    }

    /** What its surroundings took back did not fire. */
    private static boolean counted(RuleHit hit) {
        return hit.context() == null;
    }

    private static List<Line> lines(Map<Key, Set<MessageId>> fired, TicketOutcomes outcomes) {
        var lines = new ArrayList<Line>();
        fired.forEach((key, ids) -> lines.add(new Line(
                key.ruleSet,
                key.ruleId,
                ids.size(),
                (int) ids.stream().filter(outcomes::isConfirmed).count(),
                (int) ids.stream().filter(outcomes::isRerouted).count())));
        lines.sort(Comparator.comparing(Line::rerouted)
                .thenComparing(Line::fired)
                .reversed()
                .thenComparing(Line::ruleId));
        return List.copyOf(lines);
    }
}
