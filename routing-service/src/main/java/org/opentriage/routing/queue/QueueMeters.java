package org.opentriage.routing.queue;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands in the queue, over all practices, read by one statement each time. Teams come from the practice files, scores are 1 to 5:
 * the tags are closed. Ages are in seconds, 0 where nothing waits.
 */
@Component
class QueueMeters {

    private static final int CLINICAL_URGENT = 5;

    private static final String LOOK = """
            select team, score, count(*) as tickets, max(age) as oldest,
                   coalesce(max(age) filter (where owner is null), 0) as oldest_unowned,
                   coalesce(max(age) filter (where state in ('OPEN', 'ASSIGNED') and responded_at is null), 0) as oldest_unhandled
            from (select team, score, owner, state, responded_at,
                         extract(epoch from clock_timestamp() - coalesce(reopened_at, opened_at))::float8 as age
                  from ticket where state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING')) as waiting
            group by team, score""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final MultiGauge depth;
    private volatile List<Waiting> waiting = List.of();

    QueueMeters(MeterRegistry registry, JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.depth = MultiGauge.builder("triage.routing.queue.depth")
                .description("Unresolved tickets by team and score")
                .register(registry);
        for (int score = 1; score <= CLINICAL_URGENT; score++) {
            register(registry, score, "any", Waiting::oldest);
            register(registry, score, "none", Waiting::oldestUnowned);
        }
        Gauge.builder(
                        "triage.routing.unhandled5.oldest.seconds",
                        () -> oldest(CLINICAL_URGENT, Waiting::oldestUnhandled))
                .description("Age of the oldest score 5 that nobody has taken up")
                .register(registry);
    }

    /** @param oldestUnhandled of those that nobody has taken up or answered */
    record Waiting(String team, int score, long tickets, double oldest, double oldestUnowned, double oldestUnhandled) {
        Tags tags() {
            return Tags.of("team", team, "score", String.valueOf(score));
        }
    }

    /** Reads the queue. The gauges stay registered and read what was seen last: a scrape never meets a gap. */
    void look() {
        var seen = PracticeContext.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql(LOOK).query(Waiting.class).list()));
        if (seen != null) {
            waiting = seen;
            depth.register(seen.stream().map(this::depth).toList());
        }
    }

    private void register(MeterRegistry registry, int score, String owner, ToDoubleFunction<Waiting> age) {
        Gauge.builder("triage.routing.queue.oldest.seconds", () -> oldest(score, age))
                .description("Age of the oldest unresolved ticket by score: of any, and of those that nobody owns")
                .tags("score", String.valueOf(score), "owner", owner)
                .register(registry);
    }

    private Row<?> depth(Waiting row) {
        return Row.of(row.tags(), this, meters -> meters.tickets(row.team(), row.score()));
    }

    private double tickets(String team, int score) {
        return waiting.stream()
                .filter(each -> each.score() == score && each.team().equals(team))
                .mapToLong(Waiting::tickets)
                .sum();
    }

    private double oldest(int score, ToDoubleFunction<Waiting> age) {
        return waiting.stream()
                .filter(each -> each.score() == score)
                .mapToDouble(age)
                .max()
                .orElse(0);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        /** As often as the metrics are scraped. */
        @Bean
        Loop queueMetersLoop(QueueMeters meters) {
            return new Loop("queue-meters", Duration.ofSeconds(5), meters::look);
        }
    }
}
