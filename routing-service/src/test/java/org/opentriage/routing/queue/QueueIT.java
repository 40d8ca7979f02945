package org.opentriage.routing.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opentriage.routing.Scene.NORTH;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentriage.model.EscalationId;
import org.opentriage.model.MemberId;
import org.opentriage.model.TeamId;
import org.opentriage.model.TicketId;
import org.opentriage.model.Topics;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.model.clock.ClockChanged.Clock;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.clock.ClockState;
import org.opentriage.model.escalation.EscalationAcknowledged;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.model.escalation.StageKind;
import org.opentriage.routing.Api;
import org.opentriage.routing.Assessed;
import org.opentriage.routing.RoutingTest;
import org.opentriage.routing.Scene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The queue through the API: order, pages, filters, numbers, clocks. */
@RoutingTest
class QueueIT {

    private static final Instant NOON = Instant.parse("2099-11-02T12:00:00Z");

    private final Scene scene;
    private final QueueMeters meters;
    private final MeterRegistry registry;
    private final java.time.Clock clock;
    private final Api ada;

    @Autowired
    QueueIT(Scene scene, QueueMeters meters, MeterRegistry registry, java.time.Clock clock, @LocalServerPort int port) {
        this.scene = scene;
        this.meters = meters;
        this.registry = registry;
        this.clock = clock;
        this.ada = Api.as(port, "ada", "clinician");
    }

    @BeforeEach
    void start() {
        scene.clear();
    }

    @Test
    void pagesShowEachTicketOnceInTheQueuesOrder() {
        for (int i = 0; i < 25; i++) {
            var ticket =
                    scene.arrive(Assessed.refill("p" + i).score(1 + i % 5).at(Assessed.MORNING.plusSeconds(i % 7)));
            if (i % 3 == 0) {
                follow(ticket, 1, clock(ClockKind.FIRST_RESPONSE, NOON.minus(Duration.ofMinutes(i % 4))));
            }
        }
        List<JsonNode> seen = new ArrayList<>();
        var page = ada.get("/api/v1/tickets?limit=4").json();
        while (true) {
            assertThat(page.get("total").asInt()).isEqualTo(25);
            page.get("items").forEach(seen::add);
            if (page.get("next").isNull()) {
                break;
            }
            page = ada.get("/api/v1/tickets?limit=4&after=" + page.get("next").asString())
                    .json();
        }
        assertThat(seen)
                .hasSize(25)
                .extracting(entry -> entry.get("id").asString())
                .doesNotHaveDuplicates();
        assertThat(seen).extracting(QueueIT::sortKey).isSorted();
    }

    @Test
    void filtersNarrowTheQueue() {
        var refill = scene.arrive(Assessed.refill("luis"));
        var bill = scene.arrive(Assessed.bill("luis"));
        var unclear = scene.arrive(Assessed.unclear());
        assertThat(ids("team=billing")).containsExactly(bill.id());
        assertThat(ids("owner=me")).containsExactly(refill.id());
        assertThat(ids("owner=none")).containsExactly(unclear.id());
        assertThat(ids("score=4,5")).containsExactly(refill.id());
        assertThat(ids("category=BILLING")).containsExactly(bill.id());
        assertThat(ids("channel=VOICEMAIL")).containsExactly(unclear.id());
        assertThat(ids("disposition=REVIEW")).containsExactly(unclear.id());
        assertThat(ids("message=" + bill.messageIds().getFirst())).containsExactly(bill.id());
        assertThat(ids("q=lisinopril")).containsExactly(refill.id());
        assertThat(ids("q=second%20bills")).containsExactly(bill.id());
        assertThat(ids("q=luis")).containsExactly(refill.id(), bill.id());
        assertThat(ids("q=%27%3B%20drop%20table%20ticket")).isEmpty();
        assertThat(ada.get("/api/v1/tickets?score=high").status()).isEqualTo(400);
        assertThat(ada.get("/api/v1/tickets?category=NONSENSE").status()).isEqualTo(400);
        assertThat(ada.get("/api/v1/tickets?after=made-up").status()).isEqualTo(400);
        ada.post("/api/v1/tickets/" + bill.id() + "/resolve", Map.of("version", 1, "outcome", "DONE"));
        assertThat(ids("team=billing")).isEmpty();
        assertThat(ids("team=billing&state=all")).containsExactly(bill.id());
        assertThat(ids("state=RESOLVED")).containsExactly(bill.id());
    }

    @Test
    void aSearchInTheBodyAsksTheSameAndFindsANameWhileItIsTyped() {
        var refill = scene.arrive(Assessed.refill("marguerite"));
        scene.arrive(Assessed.bill("luis"));
        for (var words : List.of("marguerite", "MARGUERITE refill", "margu", "refill marg", "margu refill")) {
            var found = ada.post("/api/v1/tickets/search", Map.of("q", words, "score", "4,5", "limit", 10));
            assertThat(found.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(found.json().get("items")).as(words).hasSize(1);
            assertThat(found.json().get("items").get(0).get("id").asString())
                    .isEqualTo(refill.id().toString());
        }
        for (var words : List.of("arguerite", "the", "'; drop", "!!", "a & (b | c:*")) {
            var none = ada.post("/api/v1/tickets/search", Map.of("q", words, "score", "4,5"));
            assertThat(none.status()).as(words).isEqualTo(200);
            assertThat(none.json().get("items")).as(words).isEmpty();
        }
        assertThat(ada.post("/api/v1/tickets/search", Map.of("q", "x".repeat(201)))
                        .status())
                .isEqualTo(400);
        assertThat(ada.post("/api/v1/tickets/search", Map.of("score", "9")).status())
                .isEqualTo(400);
        assertThat(ada.post("/api/v1/tickets/search", Map.of())
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(Api.as(ada.port(), "olga", "ops")
                        .post("/api/v1/tickets/search", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsAtRiskOrBreachedIsFilteredAsItIsCounted() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var calm = scene.arrive(Assessed.refill("calm"));
        var late = scene.arrive(Assessed.refill("late"));
        var half = scene.arrive(Assessed.refill("half"));
        var paused = scene.arrive(Assessed.refill("paused"));
        var resolved = scene.arrive(Assessed.refill("resolved"));
        scene.arrive(Assessed.refill("without a clock"));
        follow(calm, 1, clock(ClockKind.FIRST_RESPONSE, NOON));
        follow(late, 1, breached(clock(ClockKind.FIRST_RESPONSE, now)));
        follow(half, 1, clock(ClockKind.FIRST_RESPONSE, now));
        follow(paused, 1, paused(clock(ClockKind.FIRST_RESPONSE, now)));
        follow(resolved, 1, breached(clock(ClockKind.FIRST_RESPONSE, now)));
        ada.post("/api/v1/tickets/" + resolved.id() + "/resolve", Map.of("version", 1, "outcome", "DONE"));
        assertThat(ids("risk=BREACHED")).containsExactly(late.id());
        assertThat(ids("risk=at_risk")).containsExactly(half.id());
        assertThat(ids("risk=BREACHED,AT_RISK")).containsExactlyInAnyOrder(half.id(), late.id());
        assertThat(ids("risk=BREACHED,AT_RISK&owner=none")).isEmpty();
        assertThat(ada.get("/api/v1/tickets?risk=SOME").status()).isEqualTo(400);
        var counts = ada.get("/api/v1/counts").json();
        assertThat(counts.get("breached").asInt()).isEqualTo(1);
        assertThat(counts.get("atRisk").asInt()).isEqualTo(1);
    }

    @Test
    void fewAtRiskAmongManyAreFoundByTheirIndex() {
        scene.arrive(Assessed.refill("luis"));
        var plan = scene.in(NORTH, () -> {
            scene.jdbc().sql("""
                    insert into ticket (id, practice_id, version, state, generation, last_change, score, category, tags, disposition,
                        channels, message_ids, team, identity, preview, opened_at, changed_at, clock_state, remind_at, due_at)
                    select gen_random_uuid(), practice_id, version, state, generation, last_change, score, category, tags, disposition,
                        channels, message_ids, 'billing', identity, preview, opened_at, changed_at, 'RUNNING',
                        now() + make_interval(mins => n - 5), now() + make_interval(mins => n)
                    from ticket, generate_series(1, 5000) as n""").update();
            scene.jdbc().sql("analyze ticket").update();
            return scene.jdbc().sql("""
                    explain select * from queue_entry
                    where practice_id = 'north' and state in ('OPEN', 'ASSIGNED', 'CLAIMED', 'WAITING')
                      and risk_from <= statement_timestamp()
                    order by (-score), coalesce(due_at, 'infinity'::timestamptz), opened_at, id limit 200""").query(String.class).list();
        });
        assertThat(String.join("\n", plan)).contains("ticket_risk");
    }

    @Test
    void theOldestOfEachScoreIsMeteredAndWhatNobodyOwnsApart() {
        scene.arrive(Assessed.refill("luis").at(clock.instant().minusSeconds(300)));
        scene.arrive(Assessed.unclear().at(clock.instant().minusSeconds(900)));
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(MeterNotFoundException.class) // the loop may have looked before the tickets arrived
                .untilAsserted(() -> {
                    meters.look();
                    assertThat(age("4", "any")).isBetween(300.0, 400.0);
                    assertThat(age("4", "none")).isZero();
                    assertThat(age("2", "none")).isBetween(900.0, 1000.0);
                    assertThat(age("5", "any")).isZero();
                    assertThat(depth("4")).isEqualTo(1);
                });
    }

    private double depth(String score) {
        return registry.get("triage.routing.queue.depth")
                .tag("score", score)
                .gauge()
                .value();
    }

    @Test
    void everybodyHasANameAlsoOutsideOfTeams() {
        var people = ada.get("/api/v1/members").json();
        assertThat(people.toString()).contains("\"id\":\"lena\"", "\"role\":\"lead\"", "\"active\":true");
        assertThat(Api.as(ada.port(), "cli", "machine").get("/api/v1/members").status())
                .isEqualTo(200);
    }

    @Test
    void clocksDecideWhatIsDueAndOlderSnapshotsArePassedOver() {
        var ticket = scene.arrive(Assessed.refill("luis"));
        follow(ticket, 2, clock(ClockKind.CLAIM, NOON), clock(ClockKind.FIRST_RESPONSE, NOON.minusSeconds(60)));
        follow(ticket, 1, clock(ClockKind.CLAIM, NOON.plusSeconds(600)));
        var entry = scene.ticket(ticket.id());
        assertThat(entry.clock()).isEqualTo(ClockKind.FIRST_RESPONSE);
        assertThat(entry.dueAt()).isEqualTo(NOON.minusSeconds(60));
        assertThat(entry.version()).isEqualTo(1);
        assertThat(ada.get("/api/v1/tickets/" + ticket.id()).json().get("clocks"))
                .hasSize(2);
    }

    @Test
    void escalationsStayOpenUntilSomebodyAcknowledgesThem() {
        var ticket = scene.arrive(Assessed.refill("luis"));
        var escalation = new EscalationId(UUID.randomUUID());
        var id = new TicketId(ticket.id());
        var fired = new EscalationFired(
                escalation,
                id,
                ClockKind.FIRST_RESPONSE,
                1,
                StageKind.BREACH,
                0,
                NOON,
                NOON,
                4,
                new TeamId("clinical"),
                List.of(new MemberId("lena")));
        scene.deliver(NORTH, Topics.ESCALATIONS, EscalationFired.TYPE, fired);
        scene.deliver(NORTH, Topics.ESCALATIONS, EscalationFired.TYPE, fired);
        assertThat(scene.ticket(ticket.id()).escalations()).isEqualTo(1);
        var acknowledged = new EscalationAcknowledged(escalation, id, NOON, new MemberId("lena"));
        scene.deliver(NORTH, Topics.ESCALATIONS, EscalationAcknowledged.TYPE, acknowledged);
        assertThat(scene.ticket(ticket.id()).escalations()).isZero();
        var shown = ada.get("/api/v1/tickets/" + ticket.id())
                .json()
                .get("escalations")
                .get(0);
        assertThat(shown.get("acknowledgedBy").asString()).isEqualTo("lena");
        assertThat(shown.get("recipients").get(0).asString()).isEqualTo("lena");
    }

    @Test
    void theNumbersBesideTheQueueAddUp() {
        scene.arrive(Assessed.refill("luis"));
        scene.arrive(Assessed.unclear());
        var counts = ada.get("/api/v1/counts").json();
        assertThat(counts.get("mine").asInt()).isEqualTo(1);
        assertThat(counts.get("unassigned").asInt()).isEqualTo(1);
        assertThat(counts.get("review").asInt()).isEqualTo(1);
        assertThat(counts.get("teams").get("clinical").asInt()).isEqualTo(1);
        var clinical = ada.get("/api/v1/teams").json().get(0);
        assertThat(clinical.get("open").asInt()).isEqualTo(1);
        assertThat(clinical.get("members").get(0).get("load").asInt()).isEqualTo(1);
        assertThat(clinical.get("members").get(1).get("onShift").asBoolean()).isTrue();
    }

    private double age(String score, String owner) {
        return registry.get("triage.routing.queue.oldest.seconds")
                .tags("score", score, "owner", owner)
                .gauge()
                .value();
    }

    private List<UUID> ids(String query) {
        var ids = new ArrayList<UUID>();
        ada.get("/api/v1/tickets?" + query)
                .json()
                .get("items")
                .forEach(item -> ids.add(UUID.fromString(item.get("id").asString())));
        return ids;
    }

    private static String sortKey(JsonNode entry) {
        var due = entry.get("dueAt").isNull() ? "9999" : entry.get("dueAt").asString();
        return (9 - entry.get("score").asInt())
                + due
                + entry.get("openedAt").asString()
                + entry.get("id").asString();
    }

    private void follow(QueueEntry ticket, long version, Clock... clocks) {
        var changed = new ClockChanged(new TicketId(ticket.id()), version, ticket.version(), List.of(clocks));
        scene.deliver(NORTH, Topics.CLOCKS, ClockChanged.TYPE, changed);
    }

    private static Clock breached(Clock one) {
        return new Clock(
                one.kind(),
                1,
                one.state(),
                one.target(),
                false,
                one.startedAt(),
                one.remindAt(),
                one.dueAt(),
                null,
                true,
                List.of());
    }

    private static Clock paused(Clock one) {
        return new Clock(
                one.kind(),
                1,
                ClockState.PAUSED,
                one.target(),
                false,
                one.startedAt(),
                one.remindAt(),
                one.dueAt(),
                null,
                false,
                List.of());
    }

    private static Clock clock(ClockKind kind, Instant due) {
        return new Clock(
                kind,
                1,
                ClockState.RUNNING,
                Duration.ofHours(2),
                false,
                Assessed.MORNING,
                due.minusSeconds(3600),
                due,
                null,
                false,
                List.of());
    }
}
