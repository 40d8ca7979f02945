package org.opentriage.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A storm of timers in one second, and timers that somebody lost. */
class ManyTimersIT extends RunningService {

    private static final Logger log = LoggerFactory.getLogger(ManyTimersIT.class);
    private static final int STORM = 5_000;

    @Autowired
    @Qualifier("timerAuditLoop")
    Loop audit;

    /** The goal is 20,000 in 30 s on an idle machine; the limit here leaves room for a busy one. */
    @Test
    void aStormOfTimersIsFiredAndTheUrgentGoFirst() {
        system("""
                insert into seen_ticket (ticket_id, practice_id, version, clock_version, generation, state, score, team,
                                         opened_at, changed_at)
                select gen_random_uuid(), 'demo', 1, 1, 1, 'OPEN', 1 + mod(n, 5), 'storm', clock_timestamp(), clock_timestamp()
                from generate_series(1, %d) n""".formatted(STORM));
        system("""
                insert into clock (id, practice_id, ticket_id, kind, generation, revision, policy, target_ms, wall_clock,
                                   segments, state, remind_at, due_at, breached)
                select gen_random_uuid(), practice_id, ticket_id, 'FIRST_RESPONSE', 1, 1, 'storm', 7200000, true,
                       jsonb_build_array(jsonb_build_object('from', opened_at, 'to', null, 'running', true, 'reason', 'opened')),
                       'RUNNING', clock_timestamp(), clock_timestamp() + interval '1 hour', false
                from seen_ticket where team = 'storm'""");
        system("""
                insert into stage (clock_id, revision, kind, step, practice_id, ticket_id, due_at, state, reason)
                select c.id, 1, 'REMINDER', 0, c.practice_id, c.ticket_id, clock_timestamp() + interval '1 second', 'ARMED', ''
                from clock c where policy = 'storm'""");
        within(120)
                .untilAsserted(() -> assertThat(count("select count(*) from escalation where team = 'storm'"))
                        .isEqualTo(STORM));
        var seconds = count("""
                select extract(epoch from max(fired_at) - min(fired_at)) from escalation where team = 'storm'""");
        log.info("{} timers of one second fired within {} s", STORM, seconds);
        assertThat(seconds).isLessThan(90);
        assertThat(count("""
                select count(*) from escalation urgent join escalation other on other.team = 'storm' and other.score = 1
                where urgent.team = 'storm' and urgent.score = 5 and urgent.fired_at > other.fired_at""")).isZero();
        assertThat(count("""
                select count(*) from (select from stage s join clock c on c.id = s.clock_id
                where c.policy = 'storm' and s.state = 'ARMED' and s.kind = 'BREACH')""")).as("the next stage is armed").isEqualTo(STORM);
        system("update stage set state = 'CANCELLED' from clock c where c.id = clock_id and c.policy = 'storm'");
        system("update clock set state = 'STOPPED' where policy = 'storm'");
    }

    @Test
    void theAuditArmsWhatSomebodyLost() {
        var story = new TicketStory(2, time.now());
        topics.tell(story.opened());
        within(10).untilAsserted(() -> assertThat(armed(story)).isEqualTo(1));
        system("delete from stage where ticket_id = '%s'".formatted(story.id()));
        audit.wake();
        within(10).untilAsserted(() -> assertThat(armed(story)).isEqualTo(1));
    }

    private double armed(TicketStory story) {
        return count("select count(*) from stage where state = 'ARMED' and ticket_id = '%s'".formatted(story.id()));
    }

    private void system(String sql) {
        PracticeContext.runAsSystem(
                () -> transactions.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    private double count(String sql) {
        var count = PracticeContext.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql(sql).query(Double.class).single()));
        return count == null ? Double.NaN : count;
    }
}
