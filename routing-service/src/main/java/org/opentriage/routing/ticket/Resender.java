package org.opentriage.routing.ticket;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TicketId;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes the loop with the clocks: a version that no clock snapshot has named within 60 s is sent again, then after 2, 4, … minutes, at
 * most an hour apart. So even the loss of everything in Kafka leaves no ticket without a clock.
 */
@Component
class Resender {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TicketBook book;

    Resender(JdbcClient jdbc, TransactionTemplate transactions, TicketBook book) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.book = book;
    }

    void resendAll() {
        var late = PracticeContext.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql("""
                        select practice_id, id from ticket
                        where confirmed_version < version and resend_at < statement_timestamp()
                        order by resend_at limit :batch""").param("batch", BATCH).query(Late.class).list()));
        (late == null ? List.<Late>of() : late)
                .stream()
                        .collect(Collectors.groupingBy(Late::practiceId))
                        .forEach((practice, some) -> PracticeContext.run(
                                new PracticeId(practice),
                                () -> transactions.executeWithoutResult(status -> some.forEach(this::resend))));
    }

    private void resend(Late late) {
        jdbc.sql("""
                        update ticket set resends = resends + 1,
                            resend_at = clock_timestamp() + make_interval(mins => least(60, (2 ^ least(resends + 1, 6))::int))
                        where practice_id = :practice and id = :ticket
                          and confirmed_version < version and resend_at < statement_timestamp()
                        returning resends""")
                .param("practice", late.practiceId())
                .param("ticket", late.id())
                .query(Integer.class)
                .optional()
                .ifPresent(resends -> book.tellAgain(new TicketId(late.id()), "again/" + resends));
    }

    private record Late(String practiceId, UUID id) {}

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        Loop ticketResendLoop(Resender resender) {
            return new Loop("ticket-resend", Duration.ofSeconds(5), resender::resendAll);
        }
    }
}
