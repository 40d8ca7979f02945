package org.opentriage.classifier.shadow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What editions in the shadow would have done otherwise: scores by message id, kept for thirty days. */
@Repository
public class ShadowDifferences {

    private static final int MOST_LISTED = 200;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    ShadowDifferences(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    record Difference(String practiceId, int edition, Change change) {}

    /**
     * What an edition in the shadow would have done otherwise so far.
     *
     * @param list the newest of them
     */
    public record Report(int differences, int upward, int downward, List<Change> list) {}

    /** A message that came twice is one difference. */
    void add(List<Difference> differences) {
        transactions.executeWithoutResult(_ -> {
            jdbc.batchUpdate(
                    """
                    insert into shadow_difference (practice_id, edition, message_id, before_score, before_disposition,
                        before_category, after_score, after_disposition, after_category)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", differences.stream().map(ShadowDifferences::row).toList());
            jdbc.update("delete from shadow_difference where at < clock_timestamp() - interval '30 days'");
        });
    }

    private static Object[] row(Difference one) {
        var before = one.change.before();
        var after = one.change.after();
        return new Object[] {
            one.practiceId,
            one.edition,
            UUID.fromString(one.change.id()),
            before.score(),
            before.disposition().name(),
            before.category().name(),
            after.score(),
            after.disposition().name(),
            after.category().name()
        };
    }

    /** Of this practice. */
    public Report of(int edition) {
        var client = JdbcClient.create(jdbc);
        var practice = PracticeContext.current().value();
        return Objects.requireNonNull(transactions.execute(_ -> {
            var list = client.sql("""
                            select * from shadow_difference where practice_id = ? and edition = ?
                            order by at desc, message_id limit ?""")
                    .params(practice, edition, MOST_LISTED)
                    .query((row, index) -> change(row))
                    .list();
            return client.sql("""
                            select count(*) as all_of_them, count(*) filter (where after_score > before_score) as upward,
                                count(*) filter (where after_score < before_score) as downward
                            from shadow_difference where practice_id = ? and edition = ?""")
                    .params(practice, edition)
                    .query((row, index) ->
                            new Report(row.getInt("all_of_them"), row.getInt("upward"), row.getInt("downward"), list))
                    .single();
        }));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getString("message_id"), outcome(row, "before_"), outcome(row, "after_"));
    }

    private static Change.Outcome outcome(ResultSet row, String when) throws SQLException {
        return new Change.Outcome(
                row.getInt(when + "score"),
                Disposition.valueOf(row.getString(when + "disposition")),
                Category.valueOf(row.getString(when + "category")));
    }
}
