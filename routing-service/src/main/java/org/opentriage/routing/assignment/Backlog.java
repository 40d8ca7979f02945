package org.opentriage.routing.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.routing.ticket.Actor;
import org.opentriage.routing.ticket.Move;
import org.opentriage.routing.ticket.TicketBook;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waits for an owner. Drained, highest score first and then the oldest, whenever somebody may have got room, and every second in
 * any case. Nothing is too old to be drained.
 */
@Component
class Backlog {

    private static final int BATCH = 50;

    /**
     * Teams with work and with somebody who could take it. The people's rows are read without a lock; the choice itself locks. Of the work
     * only the first of each team is read, by index, however much waits.
     */
    private static final String DRAINABLE = """
            select t.practice_id, t.team_id
            from team t
            cross join lateral (
                select k.score from ticket k
                where k.practice_id = t.practice_id and k.team = t.team_id and k.state = 'OPEN'
                order by -k.score, k.opened_at limit 1) as first
            where exists (
                select from team_member tm
                join member m on m.practice_id = tm.practice_id and m.member_id = tm.member_id and m.active
                join shift s on s.practice_id = m.practice_id and s.member_id = m.member_id
                where tm.practice_id = t.practice_id and tm.team_id = t.team_id
                  and (m.load < m.capacity or first.score = 5)
                  and s.weekday = extract(isodow from clock_timestamp() at time zone s.zone)
                  and s.from_time <= (clock_timestamp() at time zone s.zone)::time
                  and s.to_time > (clock_timestamp() at time zone s.zone)::time)""";

    /** Members before tickets, in one order: the drain may wait for members because it holds nothing yet. */
    private static final String LOCK_MEMBERS = """
            select m.member_id from member m
            join team_member tm on tm.practice_id = m.practice_id and tm.member_id = m.member_id
            where m.practice_id = :practice and tm.team_id = :team
            order by m.member_id for update of m""";

    private static final String NEXT = """
            select id, score, given_back_by from ticket
            where practice_id = :practice and team = :team and state = 'OPEN'
            order by -score, opened_at limit :batch for update skip locked""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Owners owners;
    private final TicketBook book;

    Backlog(JdbcClient jdbc, TransactionTemplate transactions, Owners owners, TicketBook book) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.owners = owners;
        this.book = book;
    }

    /** Gives out everything that somebody has room for, in every practice. */
    void drainAll() {
        var queues = PracticeContext.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql(DRAINABLE).query(TeamQueue.class).list()));
        for (var queue : queues == null ? List.<TeamQueue>of() : queues) {
            PracticeContext.run(new PracticeId(queue.practiceId()), () -> drain(queue));
        }
    }

    private void drain(TeamQueue queue) {
        int given;
        do {
            var count = transactions.execute(status -> drainBatch(queue));
            given = count == null ? 0 : count;
        } while (given == BATCH);
    }

    private int drainBatch(TeamQueue queue) {
        jdbc.sql(LOCK_MEMBERS)
                .param("practice", queue.practiceId())
                .param("team", queue.teamId())
                .query(String.class)
                .list();
        var waiting = jdbc.sql(NEXT)
                .param("practice", queue.practiceId())
                .param("team", queue.teamId())
                .param("batch", BATCH)
                .query(Waiting.class)
                .list();
        return (int) waiting.stream().filter(ticket -> give(ticket, queue)).count();
    }

    private boolean give(Waiting ticket, TeamQueue queue) {
        var owner = owners.choose(new TeamId(queue.teamId()), ticket.score(), ticket.givenBackBy());
        owner.ifPresent(found -> book.move(new TicketId(ticket.id()), null, new Move.Assign(found), Actor.SYSTEM));
        return owner.isPresent();
    }

    private record TeamQueue(String practiceId, String teamId) {}

    private record Waiting(UUID id, int score, @Nullable String givenBackBy) {}
}
