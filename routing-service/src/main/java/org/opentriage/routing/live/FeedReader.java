package org.opentriage.routing.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.opentriage.routing.queue.QueueEntries;
import org.opentriage.routing.queue.QueueEntry;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the persisted feed. Numbers are gap-free and become visible in their order, so "greater than the last" misses nothing. */
@Component
@Transactional(readOnly = true)
class FeedReader {

    private static final String CHANGED = """
            select ticket_id, max(seq) as seq from feed
            where practice_id = :practice and seq > :after and seq <= :upTo
            group by ticket_id order by 2""";

    private final JdbcClient jdbc;
    private final QueueEntries entries;
    private final JsonMapper json;

    FeedReader(JdbcClient jdbc, QueueEntries entries, JsonMapper json) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.json = json;
    }

    /** The last number of each practice, in the system's scope; 0 before the first change. */
    Map<PracticeId, Long> heads(Collection<PracticeId> practices) {
        var heads = new LinkedHashMap<PracticeId, Long>();
        practices.forEach(practice -> heads.put(practice, 0L));
        jdbc.sql("select practice_id, seq from feed_head where practice_id = any(:practices)")
                .param("practices", practices.stream().map(PracticeId::value).toArray(String[]::new))
                .query(row -> {
                    heads.put(new PracticeId(row.getString(1)), row.getLong(2));
                });
        return heads;
    }

    /** The oldest number that is still kept for the current practice; 1 before the first change. */
    long oldest() {
        return jdbc.sql("select coalesce(min(seq), 1) from feed where practice_id = :practice")
                .param("practice", PracticeContext.current().value())
                .query(Long.class)
                .single();
    }

    /** What changed in the current practice after one number and up to another, each ticket once, as it is now. */
    List<Frame> between(long after, long upTo) {
        var changed = new LinkedHashMap<UUID, Long>();
        jdbc.sql(CHANGED)
                .param("practice", PracticeContext.current().value())
                .param("after", after)
                .param("upTo", upTo)
                .query(row -> {
                    changed.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        var found = entries.find(changed.keySet()).stream().collect(Collectors.toMap(QueueEntry::id, entry -> entry));
        return changed.entrySet().stream()
                .filter(change -> found.containsKey(change.getKey()))
                .map(change -> Frame.ticket(change.getValue(), json.writeValueAsString(found.get(change.getKey()))))
                .toList();
    }

    /** Forgets what no client could still resume from. Answers how many. In the system's scope. */
    @Transactional
    int prune(long kept) {
        return jdbc.sql("""
                        delete from feed using feed_head
                        where feed.practice_id = feed_head.practice_id and feed.seq <= feed_head.seq - :kept""").param("kept", kept).update();
    }
}
