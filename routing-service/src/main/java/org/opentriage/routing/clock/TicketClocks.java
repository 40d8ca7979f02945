package org.opentriage.routing.clock;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.routing.ticket.ChangeFeed;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the latest clock snapshot beside each ticket. It does not raise the ticket's version: a clock that ticks is no reason to refuse
 * what a person does. Older snapshots are passed over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TicketClocks {

    private static final String FOLLOW = """
            update ticket
            set clock_version = :version, confirmed_version = greatest(confirmed_version, :ticketVersion), resends = 0,
                clock = :clock, clock_state = :state, due_at = :due, remind_at = :remind, breached = :breached,
                clocks = :clocks::jsonb
            where practice_id = :practice and id = :ticket and clock_version < :version""";

    /** A repeat of what is known still confirms the ticket version that it names. */
    private static final String CONFIRM = """
            update ticket set confirmed_version = :ticketVersion, resends = 0
            where practice_id = :practice and id = :ticket and confirmed_version < :ticketVersion""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ChangeFeed feed;

    TicketClocks(JdbcClient jdbc, JsonMapper json, ChangeFeed feed) {
        this.jdbc = jdbc;
        this.json = json;
        this.feed = feed;
    }

    void follow(ClockChanged snapshot) {
        if (store(snapshot) == 1) {
            feed.mark(snapshot.ticketId());
        } else {
            jdbc.sql(CONFIRM)
                    .param("practice", PracticeContext.current().value())
                    .param("ticket", snapshot.ticketId().value())
                    .param("ticketVersion", snapshot.ticketVersion())
                    .update();
        }
    }

    private int store(ClockChanged snapshot) {
        var face = Face.of(snapshot.clocks());
        var shown = face.shown();
        return jdbc.sql(FOLLOW)
                .param("practice", PracticeContext.current().value())
                .param("ticket", snapshot.ticketId().value())
                .param("version", snapshot.version())
                .param("ticketVersion", snapshot.ticketVersion())
                .param("clock", shown == null ? null : shown.kind().name(), Types.VARCHAR)
                .param("state", shown == null ? null : shown.state().name(), Types.VARCHAR)
                .param("due", utc(shown == null ? null : shown.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("remind", utc(shown == null ? null : shown.remindAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("breached", face.breached())
                .param("clocks", json.writeValueAsString(snapshot.clocks()))
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
