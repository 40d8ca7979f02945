package org.opentriage.classifier.ruledesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.ruledesk.Edition.Mode;
import org.opentriage.classifier.ruledesk.Edition.State;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The editions of a practice, inside the caller's transaction; who changes one takes the lock first. */
@Repository
class Editions {

    private static final TypeReference<Map<String, @Nullable String>> FILES = new TypeReference<>() {};
    private static final int MOST_LISTED = 200;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Editions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An edition at work, of any practice. */
    record AtWork(String practiceId, int number, RuleSet ruleSet, Mode mode, int percent) {}

    int add(RuleSet ruleSet, Map<String, @Nullable String> files, String author) {
        return jdbc.sql("""
                        insert into rule_edition (practice_id, number, rule_set, files, author)
                        select :practice, coalesce(max(number), 0) + 1, :ruleSet, :files, :author
                        from rule_edition where practice_id = :practice returning number""")
                .param("practice", practice())
                .param("ruleSet", ruleSet.name())
                .param("files", json.writeValueAsString(files))
                .param("author", author)
                .query(Integer.class)
                .single();
    }

    /** @throws ProblemException when this practice has none with this number */
    Edition get(int number) {
        return jdbc.sql("select * from rule_edition where practice_id = ? and number = ?")
                .params(practice(), number)
                .query((row, index) -> edition(row))
                .optional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such edition."));
    }

    /** The newest first, without their reports. */
    List<Edition> newest() {
        return jdbc.sql("""
                        select number, rule_set, state, mode, percent, author, created_at, null as report, second_person, published_at
                        from rule_edition where practice_id = ? order by number desc limit ?""")
                .params(practice(), MOST_LISTED)
                .query((row, index) -> edition(row))
                .list();
    }

    /** What differs from the shipped files. */
    Map<String, @Nullable String> files(String practice, int number) {
        return json.readValue(
                jdbc.sql("select files from rule_edition where practice_id = ? and number = ?")
                        .params(practice, number)
                        .query(String.class)
                        .single(),
                FILES);
    }

    /** Number of the edition that decides, when it is not the shipped one. */
    Optional<Integer> live(RuleSet ruleSet) {
        return jdbc.sql("""
                        select number from rule_edition
                        where practice_id = ? and rule_set = ? and state = 'PUBLISHED' and mode = 'LIVE'""")
                .params(practice(), ruleSet.name())
                .query(Integer.class)
                .optional();
    }

    List<AtWork> atWork() {
        return jdbc.sql("""
                        select practice_id, number, rule_set, mode, percent from rule_edition
                        where state = 'PUBLISHED' order by practice_id, number""").query(AtWork.class).list();
    }

    /** From here to the end of the transaction nobody else moves an edition of this practice. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rule_edition ' || ?, 0))")
                .param(practice())
                .query((row, index) -> index)
                .single();
    }

    /** The numbers of the editions that decide, of both rule sets. */
    List<Integer> live() {
        return jdbc.sql("""
                        select number from rule_edition
                        where practice_id = ? and state = 'PUBLISHED' and mode = 'LIVE' order by number""").param(practice()).query(Integer.class).list();
    }

    void report(int number, DryRun.Report report) {
        jdbc.sql("""
                        update rule_edition set report = ?, state = case state when 'DRAFT' then 'TRIED' else state end
                        where practice_id = ? and number = ?""")
                .params(json.writeValueAsString(report), practice(), number)
                .update();
    }

    /** The number of the edition whose place is taken, when there is one. */
    Optional<Integer> supersede(Edition by, boolean live) {
        return jdbc.sql("""
                        update rule_edition set state = 'SUPERSEDED'
                        where practice_id = ? and rule_set = ? and state = 'PUBLISHED' and (mode = 'LIVE') = ? and number <> ?
                        returning number""")
                .params(practice(), by.ruleSet().name(), live, by.number())
                .query(Integer.class)
                .optional();
    }

    void publish(int number, Mode mode, int percent, String by) {
        jdbc.sql("""
                        update rule_edition set state = 'PUBLISHED', mode = :mode, percent = :percent,
                            published_at = clock_timestamp(), second_person = coalesce(second_person, nullif(:by, author))
                        where practice_id = :practice and number = :number""")
                .param("mode", mode.name())
                .param("percent", percent)
                .param("by", by)
                .param("practice", practice())
                .param("number", number)
                .update();
    }

    void withdraw(int number) {
        jdbc.sql("update rule_edition set state = 'WITHDRAWN' where practice_id = ? and number = ?")
                .params(practice(), number)
                .update();
    }

    private static String practice() {
        return PracticeContext.current().value();
    }

    private Edition edition(ResultSet row) throws SQLException {
        var mode = row.getString("mode");
        var report = row.getString("report");
        return new Edition(
                row.getInt("number"),
                RuleSet.valueOf(row.getString("rule_set")),
                State.valueOf(row.getString("state")),
                mode == null ? null : Mode.valueOf(mode),
                row.getInt("percent"),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                report == null ? null : json.readValue(report, DryRun.Report.class),
                row.getString("second_person"),
                instant(row.getObject("published_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
