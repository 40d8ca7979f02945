package org.opentriage.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opentriage.routing.Scene.NORTH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentriage.model.TicketId;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.Assessed;
import org.opentriage.routing.RoutingTest;
import org.opentriage.routing.Scene;
import org.opentriage.routing.queue.QueueEntry;
import org.opentriage.routing.ticket.Actor;
import org.opentriage.routing.ticket.Move;
import org.opentriage.routing.ticket.Move.Outcome;
import org.opentriage.routing.ticket.TicketBook;
import org.springframework.beans.factory.annotation.Autowired;

/** Work goes to who has room, and waits in order where nobody has. */
@RoutingTest
class AssignmentIT {

    private static final int ROOM_IN_CLINICAL = 6;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Scene scene;
    private final TicketBook book;
    private final Backlog backlog;

    @Autowired
    AssignmentIT(Scene scene, TicketBook book, Backlog backlog) {
        this.scene = scene;
        this.book = book;
        this.backlog = backlog;
    }

    @BeforeEach
    void start() {
        scene.clear();
    }

    @Test
    void theLeastLoadedGetsTheNextAndThenTheLongestIdle() {
        var owners = IntStream.range(0, ROOM_IN_CLINICAL)
                .mapToObj(i -> scene.arrive(Assessed.refill("p" + i)).owner())
                .toList();
        assertThat(owners).containsExactly("ada", "ben", "ada", "ben", "ada", "ben");
    }

    @Test
    void whoIsFullGetsNothingMoreButAnEmergency() {
        fillClinical();
        var waits = scene.arrive(Assessed.refill("late"));
        assertThat(waits.state()).isEqualTo(TicketState.OPEN);
        assertThat(waits.owner()).isNull();
        assertThat(scene.arrive(Assessed.chestPain("urgent")).owner()).isIn("ada", "ben");
    }

    @Test
    void whoIsNotOnShiftGetsNothing() {
        var visit = scene.arrive(Assessed.refill("luis").category(org.opentriage.model.message.Category.APPOINTMENT));
        assertThat(visit.team()).isEqualTo("scheduling");
        assertThat(visit.owner()).isNull();
    }

    @Test
    void sixteenRoutersAtOnceNeverOverfillAnybodyAndForgetNobody() throws Exception {
        List<Callable<QueueEntry>> arrivals = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            var message = i % 2 == 0 ? Assessed.refill("p" + i) : Assessed.bill("p" + i);
            arrivals.add(() -> scene.arrive(message));
        }
        try (var routers = Executors.newFixedThreadPool(16)) {
            for (var arrived : routers.invokeAll(arrivals)) {
                arrived.get();
            }
        }
        backlog.drainAll();
        assertThat(loads()).isEqualTo(Map.of("ada", 3, "ben", 3, "cora", 1, "dan", 0, "lena", 0));
        assertThat(loads()).isEqualTo(countedLoads());
        assertThat(tickets()).isEqualTo(200);
    }

    @Test
    void aFreedSlotGoesToTheHighestScoreAndThenTheOldest() {
        var held = fillClinical();
        var younger = scene.arrive(Assessed.refill("younger").at(Assessed.MORNING.plusSeconds(60)));
        var older = scene.arrive(Assessed.refill("older"));
        var lesser = scene.arrive(Assessed.refill("lesser").score(3).at(Assessed.MORNING.minusSeconds(600)));
        resolve(held.get(0));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(scene.ticket(older.id()).owner()).isNotNull());
        assertThat(scene.ticket(younger.id()).owner()).isNull();
        resolve(held.get(1));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(scene.ticket(younger.id()).owner()).isNotNull());
        assertThat(scene.ticket(lesser.id()).owner()).isNull();
        assertThat(scene.history(older.id())).containsExactly("ticket.opened", "ticket.assigned");
        assertThat(loads()).isEqualTo(countedLoads());
    }

    @Test
    void whoGaveATicketBackIsNotTheNextToGetIt() {
        var ticket = scene.arrive(Assessed.refill("luis"));
        assertThat(ticket.owner()).isEqualTo("ada");
        scene.in(NORTH, () -> book.move(id(ticket), null, new Move.Release(), new Actor("ada", "Ada")));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(scene.ticket(ticket.id()).owner()).isEqualTo("ben"));
    }

    private List<QueueEntry> fillClinical() {
        return IntStream.range(0, ROOM_IN_CLINICAL)
                .mapToObj(i -> scene.arrive(Assessed.refill("filler" + i)))
                .toList();
    }

    private void resolve(QueueEntry ticket) {
        scene.in(NORTH, () -> book.move(id(ticket), null, new Move.Resolve(Outcome.DONE, null), Actor.SYSTEM));
    }

    private static TicketId id(QueueEntry ticket) {
        return new TicketId(ticket.id());
    }

    private Map<String, Integer> loads() {
        return numbers("select member_id, load from member where practice_id = 'north'");
    }

    private Map<String, Integer> countedLoads() {
        return numbers("""
                select m.member_id, count(t.id) from member m
                left join ticket t on t.practice_id = m.practice_id and t.owner = m.member_id and t.state in ('ASSIGNED', 'CLAIMED')
                where m.practice_id = 'north' group by m.member_id""");
    }

    private Map<String, Integer> numbers(String sql) {
        return scene.in(NORTH, () -> {
            Map<String, Integer> numbers = new TreeMap<>();
            scene.jdbc().sql(sql).query(row -> {
                numbers.put(row.getString(1), row.getInt(2));
            });
            return numbers;
        });
    }

    private int tickets() {
        return scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("select count(*) from ticket")
                        .query(Integer.class)
                        .single());
    }
}
