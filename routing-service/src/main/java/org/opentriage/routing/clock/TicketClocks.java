package org.opentriage.routing.clock;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.routing.ticket.ChangeFeed;
import org.opentriage.runtime.batch.CommitBatch;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the latest clock snapshot beside each ticket. It does not raise the ticket's version: a clock that ticks is no reason to refuse
 * what a person does. Older snapshots are passed over. What a transaction brings is written in one batch just before its commit.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TicketClocks {

    private static final String FOLLOW = """
            update ticket
            set clock_version = ?, confirmed_version = greatest(confirmed_version, ?), resends = 0,
                clock = ?, clock_state = ?, due_at = ?, remind_at = ?, breached = ?, clocks = ?::jsonb
            where practice_id = ? and id = ? and clock_version < ?""";

    /** A repeat of what is known still confirms the ticket version that it names. */
    private static final String CONFIRM = """
            update ticket set confirmed_version = ?, resends = 0
            where practice_id = ? and id = ? and confirmed_version < ?""";

    private final CommitBatch followed;
    private final CommitBatch confirmed;
    private final JsonMapper json;
    private final ChangeFeed feed;

    TicketClocks(JdbcTemplate jdbc, JsonMapper json, ChangeFeed feed) {
        this.followed = new CommitBatch(jdbc, FOLLOW);
        this.confirmed = new CommitBatch(jdbc, CONFIRM);
        this.json = json;
        this.feed = feed;
    }

    void follow(ClockChanged snapshot) {
        var practice = PracticeContext.current().value();
        var ticket = snapshot.ticketId().value();
        var face = Face.of(snapshot.clocks());
        var shown = face.shown();
        followed.add(
                snapshot.version(),
                snapshot.ticketVersion(),
                shown == null ? null : shown.kind().name(),
                shown == null ? null : shown.state().name(),
                utc(shown == null ? null : shown.dueAt()),
                utc(shown == null ? null : shown.remindAt()),
                face.breached(),
                json.writeValueAsString(snapshot.clocks()),
                practice,
                ticket,
                snapshot.version());
        confirmed.add(snapshot.ticketVersion(), practice, ticket, snapshot.ticketVersion());
        feed.mark(snapshot.ticketId());
    }

    /** Typed, so that an absent one is a moment too. */
    private static SqlParameterValue utc(@Nullable Instant instant) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }
}
