package org.opentriage.classifier.ruledesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.audit.AuditEntry;
import org.opentriage.runtime.audit.AuditTrail;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions from draft to work and back, over the API and a real database; each test is a practice of its own. */
@WithPostgres
@WithKafka
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "opentriage.audit.key=0123456789abcdef")
class EditionsIT {

    private static final String TEXT = "Where is the purple parking?";
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private final PracticeId practice = new PracticeId("p-" + UUID.randomUUID());
    private final int port;
    private final Desk desk;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;

    @Autowired
    EditionsIT(
            @LocalServerPort int port,
            AuditTrail audit,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            MeterRegistry meters) {
        this.port = port;
        this.desk = new Desk(port, practice.value());
        this.audit = audit;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.meters = meters;
    }

    @Test
    void aDraftThatCanNotBeReadIsRefusedWithFileLineAndReason() {
        var answer = desk.draft("ada", "CLINICAL", Map.of("extra.yml", Desk.PARKING.replace("score: 5", "score: 9")));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("type").asString()).isEqualTo("/problems/rules-refused");
        assertThat(answer.body().get("file").asString()).isEqualTo("extra.yml");
        assertThat(answer.body().get("line").asInt()).isEqualTo(4);
        assertThat(answer.body().get("reason").asString()).contains("extra-parking", "score is 1 to 5");
        assertThat(desk.get("/api/v1/rules/editions").body().get("items")).isEmpty();
    }

    @Test
    void wrongNamesTooMuchAndTheWrongRoleAreRefusedBeforeAnythingIsRead() {
        assertThat(desk.draft("ada", "CLINICAL", Map.of("../x.yml", "x")).status())
                .isEqualTo(400);
        assertThat(desk.draft("ada", "UNKNOWN", Map.of("x.yml", "x")).status()).isEqualTo(400);
        assertThat(desk.draft("ada", "CLINICAL", Map.of("x.yml", "x".repeat(1 << 20)))
                        .status())
                .isEqualTo(413);
        assertThat(desk.send("nora", "clinician", HttpMethod.GET, "/api/v1/rules/editions", null)
                        .status())
                .isEqualTo(403);
        assertThat(desk.send("cli", "machine", HttpMethod.POST, "/api/v1/rules/editions/1/rollback", null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anEditionThatMissesGoldenMessagesIsNotPublished() {
        var number = desk.tried("heart.yml", "group: heart\nrules: []\n");
        var report = desk.get("/api/v1/rules/editions/" + number).body().at("/edition/report");
        assertThat(report.get("goldenMisses")).isNotEmpty();
        var answer = desk.publish("ben", number, "LIVE", null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("type").asString()).isEqualTo("/problems/publish-blocked");
        assertThat(answer.body().get("because").asString()).isEqualTo("GOLDEN_MISS");
        assertThat(desk.score("My chest feels like a brick")).isEqualTo(5);
    }

    @Test
    void whatWasNotTriedIsNotPublished() {
        var number = desk.draft("ada", "CLINICAL", Map.of("extra.yml", Desk.PARKING))
                .body()
                .get("number")
                .asInt();
        assertThat(desk.publish("ben", number, "LIVE", null).status()).isEqualTo(422);
        assertThat(desk.trial(number, 8).status()).isEqualTo(400);
        assertThat(desk.move("ben", number, "rollback").status()).isEqualTo(422);
        assertThat(desk.move("ben", 99, "withdraw").status()).isEqualTo(404);
    }

    @Test
    void clinicalRulesAreDecidedByTwoPeopleAndThenDecide() {
        var number = desk.tried("extra.yml", Desk.PARKING);
        var alone = desk.publish("ada", number, "LIVE", null);
        assertThat(alone.status()).isEqualTo(409);
        assertThat(alone.body().get("type").asString()).isEqualTo("/problems/second-person-needed");
        assertThat(desk.score(TEXT)).isLessThan(5);
        var published = desk.publish("ben", number, "LIVE", null);
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.body().get("secondPerson").asString()).isEqualTo("ben");
        assertThat(desk.score(TEXT)).isEqualTo(5);
        assertThat(desk.get("/api/v1/rules").body().toString()).contains("extra-parking");
        assertThat(new Desk(port, "elsewhere").score(TEXT)).isLessThan(5);
        assertThat(new Desk(port, "elsewhere")
                        .get("/api/v1/rules/editions/" + number)
                        .status())
                .isEqualTo(404);
        assertThat(trail(number)).containsExactly("ada rules.drafted", "ada rules.tried", "ben rules.published");
    }

    @Test
    void anAdministrativeEditionIsPublishedByItsAuthor() {
        var number = desk.draft(
                        "ada",
                        "ADMINISTRATIVE",
                        Map.of(
                                "extra.yml",
                                Desk.PARKING.replace("score: 5", "score: 3").replace("CLINICAL_SYMPTOM", "BILLING")))
                .body()
                .get("number")
                .asInt();
        assertThat(desk.trial(number, 1).body().get("state").asString()).isEqualTo("TRIED");
        assertThat(desk.publish("ada", number, "LIVE", null).status()).isEqualTo(200);
        assertThat(desk.score(TEXT)).isEqualTo(3);
    }

    @Test
    void anEarlierEditionIsRolledBackToAndAWithdrawnOneLeavesTheShippedRules() {
        var first = desk.tried("extra.yml", Desk.PARKING);
        assertThat(desk.publish("ben", first, "LIVE", null).status()).isEqualTo(200);
        var second = desk.tried("extra.yml", null);
        assertThat(desk.publish("ben", second, "LIVE", null).status()).isEqualTo(200);
        assertThat(desk.score(TEXT)).isLessThan(5);
        assertThat(desk.move("ben", first, "rollback").body().get("state").asString())
                .isEqualTo("PUBLISHED");
        assertThat(desk.score(TEXT)).isEqualTo(5);
        assertThat(trail(second)).endsWith("ben rules.published", "ben rules.superseded");
        assertThat(trail(first)).endsWith("ben rules.superseded", "ben rules.rolled-back");
        assertThat(desk.move("ben", first, "withdraw").status()).isEqualTo(200);
        assertThat(desk.score(TEXT)).isLessThan(5);
    }

    @Test
    void aTrialAgainstOtherRulesIsTooOld() {
        var first = desk.tried("extra.yml", Desk.PARKING);
        var second = desk.tried("more.yml", Desk.PARKING.replace("extra-parking", "more-parking"));
        assertThat(desk.publish("ben", first, "LIVE", null).status()).isEqualTo(200);
        assertThat(desk.publish("ben", second, "LIVE", null)
                        .body()
                        .get("because")
                        .asString())
                .isEqualTo("TRIAL_IS_OLD");
        desk.trial(second, 1);
        assertThat(desk.publish("ben", second, "LIVE", null).status()).isEqualTo(200);
        assertThat(desk.score(TEXT))
                .as("a draft replaces only the files that it names, as they were")
                .isEqualTo(5);
    }

    @Test
    void whatAnotherInstancePublishesIsAtWorkWithinSeconds() {
        var number = desk.tried("extra.yml", Desk.PARKING);
        behindTheBack("update rule_edition set state = 'PUBLISHED', mode = 'LIVE', second_person = 'ben',"
                + " published_at = clock_timestamp() where practice_id = ? and number = " + number);
        await().atMost(SECONDS).untilAsserted(() -> assertThat(desk.score(TEXT)).isEqualTo(5));
    }

    @Test
    void anEditionThatCanNotBeUsedLeavesTheShippedRulesAndSaysSo() {
        behindTheBack("""
                insert into rule_edition (practice_id, number, rule_set, files, author, state, mode, second_person, published_at)
                values (?, 1, 'CLINICAL', '{"heart.yml":"group: ["}', 'ada', 'PUBLISHED', 'LIVE', 'ben', clock_timestamp())""");
        var failed = meters.get("triage.classifier.editions.failed").gauge();
        await().atMost(SECONDS).untilAsserted(() -> assertThat(failed.value()).isEqualTo(1));
        assertThat(desk.score("My chest feels like a brick")).isEqualTo(5);
        assertThat(desk.move("ada", 1, "withdraw").status()).isEqualTo(200);
        assertThat(failed.value()).isZero();
    }

    private void behindTheBack(String sql) {
        PracticeContext.run(
                practice,
                () -> transactions.executeWithoutResult(
                        _ -> jdbc.sql(sql).param(practice.value()).update()));
    }

    private java.util.List<String> trail(int number) {
        return PracticeContext.call(
                practice,
                () -> java.util.Objects.requireNonNull(
                        transactions.execute(_ -> audit.of("rule-edition", String.valueOf(number)).stream()
                                .map((AuditEntry entry) -> entry.actor() + " " + entry.action())
                                .toList())));
    }
}
