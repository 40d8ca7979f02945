package org.opentriage.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentriage.model.ticket.TicketChanged;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a ticket costs in SQL; the README tells these numbers. */
@Import(StatementsPerTicketIT.Counting.class)
class StatementsPerTicketIT extends RunningService {

    @TestConfiguration
    static class Counting {
        @Bean
        static StatementCounter listening() {
            return new StatementCounter("triage.tickets.v1");
        }
    }

    @Autowired
    StatementCounter counter;

    @Test
    void aNewTicketTakesSixStatementsAndOneCommit() {
        var story = new TicketStory(2, time.now());
        handled(new TicketStory(2, time.now()).opened());
        var sent = handled(story.opened());
        assertThat(sent).filteredOn("commit"::equals).hasSize(1);
        assertThat(sent.stream().filter(sql -> !sql.equals("commit")))
                .satisfiesExactly(
                        practice -> assertThat(practice).contains("set_config"),
                        once -> assertThat(once).contains("insert into processed_event"),
                        ticket -> assertThat(ticket).startsWith("insert into seen_ticket"),
                        clocks -> assertThat(clocks).startsWith("insert into clock"),
                        stages -> assertThat(stages).startsWith("insert into stage"),
                        outbox -> assertThat(outbox).startsWith("insert into outbox_event"));
    }

    @Test
    void aChangeThatMovesNoClockTakesSixStatementsAndOneCommit() {
        var story = new TicketStory(2, time.now());
        handled(story.opened());
        assertThat(handled(story.claimed(time.now()))).hasSize(7).last().isEqualTo("commit");
    }

    /** Tells this and waits until it and all that other tests had told before it is committed; what that took. */
    private List<String> handled(TicketChanged ticket) {
        counter.reset();
        topics.tell(ticket);
        within(20)
                .until(() -> Boolean.TRUE.equals(PracticeContext.callAsSystem(() -> transactions.execute(status ->
                        jdbc.sql("select exists (select from seen_ticket where ticket_id = ? and version = ?)")
                                .params(ticket.ticketId().value(), ticket.version())
                                .query(Boolean.class)
                                .single()))));
        within(5).until(() -> counter.sent().contains("commit"));
        return counter.sent();
    }
}
