package org.opentriage.routing.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentriage.routing.Scene.NORTH;
import static org.opentriage.routing.Scene.SOUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentriage.model.ticket.TicketState;
import org.opentriage.routing.Api;
import org.opentriage.routing.Api.Answer;
import org.opentriage.routing.Assessed;
import org.opentriage.routing.RoutingTest;
import org.opentriage.routing.Scene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People at work on tickets, through the API. */
@RoutingTest
class WorkspaceIT {

    private final Scene scene;
    private final PausedTickets paused;
    private final Api ada;
    private final Api ben;
    private final Api lead;
    private final Api cli;

    @Autowired
    WorkspaceIT(Scene scene, PausedTickets paused, @LocalServerPort int port) {
        this.scene = scene;
        this.paused = paused;
        this.ada = Api.as(port, "ada", "clinician");
        this.ben = Api.as(port, "ben", "clinician");
        this.lead = Api.as(port, "lena", "lead");
        this.cli = new Api(port, "cli", List.of("coordinator", "lead", "admin", "machine"), "north");
    }

    @BeforeEach
    void start() {
        scene.clear();
    }

    @Test
    void twoPeopleCanNotOwnOneTicket() throws Exception {
        for (int round = 0; round < 10; round++) {
            var ticket = scene.arrive(Assessed.refill("p" + round));
            List<Callable<Answer>> claims = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                var who = i % 2 == 0 ? ada : ben;
                claims.add(() -> move(who, ticket.id(), "claim", Map.of("version", 1)));
            }
            List<Answer> answers = new ArrayList<>();
            try (var people = Executors.newFixedThreadPool(8)) {
                for (var answer : people.invokeAll(claims)) {
                    answers.add(answer.get());
                }
            }
            var owner = scene.ticket(ticket.id()).owner();
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 200)
                    .isNotEmpty()
                    .allMatch(answer -> answer.json().get("owner").asString().equals(owner));
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allMatch(answer -> answer.status() == 409)
                    .allMatch(answer -> answer.json().get("owner").asString().equals(owner));
            assertThat(scene.ticket(ticket.id()).version()).isEqualTo(2);
        }
    }

    @Test
    void whoHasSeenAnOldVersionIsToldWhatIsThereNow() {
        var ticket = scene.arrive(Assessed.refill("luis"));
        assertThat(move(ada, ticket.id(), "claim", Map.of("version", 1)).status())
                .isEqualTo(200);
        var stale = move(ada, ticket.id(), "resolve", Map.of("version", 1, "outcome", "DONE"));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("type").asString()).isEqualTo("/problems/ticket-changed");
        assertThat(stale.json().get("currentVersion").asLong()).isEqualTo(2);
        assertThat(stale.json().get("current").get("state").asString()).isEqualTo("CLAIMED");
        assertThat(move(ada, ticket.id(), "claim", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aTicketLivesThroughItsStates() {
        var id = scene.arrive(Assessed.refill("luis")).id();
        assertThat(state(move(ada, id, "claim", Map.of("version", 1)))).isEqualTo("CLAIMED");
        assertThat(state(move(ada, id, "pause", Map.of("version", 2, "reason", "Asked the pharmacy"))))
                .isEqualTo("WAITING");
        assertThat(state(move(ada, id, "claim", Map.of("version", 3)))).isEqualTo("CLAIMED");
        assertThat(state(move(ada, id, "respond", Map.of("version", 4)))).isEqualTo("CLAIMED");
        assertThat(state(move(ada, id, "resolve", Map.of("version", 5, "outcome", "ANSWERED"))))
                .isEqualTo("RESOLVED");
        var refused = move(ada, id, "claim", Map.of("version", 6));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/move-not-allowed");
        var reopened = move(ben, id, "reopen", Map.of("version", 6, "reason", "They wrote again"));
        assertThat(reopened.json().get("generation").asInt()).isEqualTo(2);
        assertThat(state(reopened)).isEqualTo("ASSIGNED");
        assertThat(scene.history(id))
                .containsExactly(
                        "ticket.opened",
                        "ticket.claimed",
                        "ticket.paused",
                        "ticket.resumed",
                        "ticket.responded",
                        "ticket.resolved",
                        "ticket.reopened");
    }

    @Test
    void aTransferNeedsAReasonAndOnlyLeadsNameTheOwner() {
        var id = scene.arrive(Assessed.bill("luis")).id();
        assertThat(move(ada, id, "transfer", Map.of("version", 1, "team", "clinical"))
                        .status())
                .isEqualTo(400);
        var named = Map.of("version", 1, "team", "clinical", "owner", "ben", "reason", "NEEDS_CLINICIAN");
        assertThat(move(ada, id, "transfer", named).status()).isEqualTo(403);
        assertThat(move(lead, id, "transfer", Map.of("version", 1, "team", "nowhere", "reason", "OTHER"))
                        .status())
                .isEqualTo(400);
        var moved = move(lead, id, "transfer", named);
        assertThat(moved.json().get("team").asString()).isEqualTo("clinical");
        assertThat(moved.json().get("ownerName").asString()).isEqualTo("Ben Nurse");
        var back = move(ben, id, "transfer", Map.of("version", 2, "team", "billing", "reason", "WRONG_TEAM"));
        assertThat(back.json().get("owner").asString()).isEqualTo("cora");
    }

    @Test
    void aPauseEndsByItselfAtItsTimeAndNotBefore() {
        var id = scene.arrive(Assessed.refill("luis")).id();
        var until = Map.of("version", 1, "reason", "Asked the pharmacy", "until", "2099-01-01T00:00:00Z");
        assertThat(state(move(ada, id, "pause", until))).isEqualTo("WAITING");
        paused.resumeDue();
        assertThat(scene.ticket(id).state()).isEqualTo(TicketState.WAITING);
        scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("update ticket set paused_until = clock_timestamp() - interval '1 second' where id = ?")
                        .param(id)
                        .update());
        paused.resumeDue();
        assertThat(scene.ticket(id).state()).isEqualTo(TicketState.CLAIMED);
        assertThat(scene.history(id)).containsExactly("ticket.opened", "ticket.paused", "ticket.resumed");
    }

    @Test
    void aScoreFiveIsNeverPaused() {
        var id = scene.arrive(Assessed.chestPain("ana")).id();
        move(ada, id, "claim", Map.of("version", 1));
        assertThat(move(ada, id, "pause", Map.of("version", 2, "reason", "later"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aMachineMayClaimAndAStrangerMayNot() {
        var id = scene.arrive(Assessed.refill("luis")).id();
        var stranger = new Api(ada.port(), "mallory", List.of("clinician"), "north");
        assertThat(move(stranger, id, "claim", Map.of("version", 1)).status()).isEqualTo(403);
        var claimed = move(cli, id, "claim", Map.of("version", 1));
        assertThat(claimed.status()).isEqualTo(200);
        assertThat(claimed.json().get("ownerName").asString()).isEqualTo("cli");
    }

    @Test
    void theFileShowsEverythingAndEachReadingIsRecorded() {
        var id = scene.arrive(Assessed.refill("luis")).id();
        scene.arrive(Assessed.bill("luis"));
        move(ada, id, "claim", Map.of("version", 1));
        move(ada, id, "respond", Map.of("version", 2, "note", "Called back, will pick it up"));
        var file = ada.get("/api/v1/tickets/" + id);
        assertThat(file.raw().headers().firstValue("Cache-Control")).hasValue("no-store");
        var message = file.json().get("messages").get(0);
        assertThat(message.get("body").asString()).startsWith("Could you please");
        assertThat(message.get("assessment").get("score").asInt()).isEqualTo(4);
        assertThat(message.get("patient").has("key")).isFalse();
        assertThat(file.json().get("history").toString()).contains("Called back", "ticket.read", "Ada Nurse");
        assertThat(file.json().get("related")).hasSize(1);
        assertThat(file.json().get("escalations").isArray()).isTrue();
        var trail = scene.in(
                NORTH,
                () -> scene.jdbc()
                        .sql("select string_agg(detail, ' ') from audit_entry")
                        .query(String.class)
                        .single());
        assertThat(trail).doesNotContain("Called back", "luis", "lisinopril");
    }

    @Test
    void anotherPracticeSeesNothing() {
        var message = Assessed.refill("luis").message();
        var north = scene.arrive(NORTH, message);
        var zoe = new Api(ada.port(), "zoe", List.of("coordinator"), "south");
        assertThat(zoe.get("/api/v1/tickets?state=all").json().get("total").asInt())
                .isZero();
        assertThat(zoe.get("/api/v1/tickets/" + north.id()).status()).isEqualTo(404);
        assertThat(move(zoe, north.id(), "claim", Map.of("version", 1)).status())
                .isEqualTo(404);
        assertThat(zoe.get("/api/v1/teams").json()).hasSize(1);
        scene.arrive(SOUTH, message);
        assertThat(ada.get("/api/v1/tickets").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void rolesAndLogInsAreAskedFor() {
        var ops = Api.as(ada.port(), "olga", "ops");
        assertThat(ops.get("/api/v1/tickets").status()).isEqualTo(403);
        assertThat(ops.get("/api/v1/counts").status()).isEqualTo(200);
        assertThat(ada.get("/api/v1/members/me").json().get("name").asString()).isEqualTo("Ada Nurse");
        assertThat(ada.get("/api/v1/members/me")
                        .json()
                        .get("practice")
                        .get("timeZone")
                        .asString())
                .isEqualTo("America/New_York");
        assertThat(ada.get("/api/v1/tickets/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(ada.get("/api/v1/nothing").status()).isEqualTo(404);
    }

    private static Answer move(Api who, UUID ticket, String move, Map<String, ?> body) {
        return who.post("/api/v1/tickets/" + ticket + "/" + move, body);
    }

    private static String state(Answer answer) {
        return answer.json().get("state").asString();
    }
}
