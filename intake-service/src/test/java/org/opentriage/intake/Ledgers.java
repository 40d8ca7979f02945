package org.opentriage.intake;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.MessageId;
import org.opentriage.model.Phi;
import org.opentriage.model.Topics;
import org.opentriage.model.message.MessageReceived;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the ledger, and what left for Kafka. */
@TestComponent
public class Ledgers {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final String brokers;

    Ledgers(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            JsonMapper json,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.brokers = brokers;
    }

    /** An event as it stands on the topic. */
    public record Sent(String id, String key, MessageReceived message) {}

    public MessageId messageId(HttpResponse<String> response) {
        return MessageId.of(json.readTree(response.body()).path("messageId").asString());
    }

    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        return PracticeContext.callAsSystem(() -> transactions.execute(
                status -> jdbc.sql(sql).params(parameters).query().listOfRows()));
    }

    /** The only column of the only row, as text. */
    public String one(String sql, Object... parameters) {
        return String.valueOf(
                rows(sql, parameters).getFirst().values().iterator().next());
    }

    /** The text; empty when absent. */
    public static String text(@Nullable Phi phi) {
        return phi == null ? "" : phi.text();
    }

    public int update(String sql, Object... parameters) {
        return PracticeContext.callAsSystem(() ->
                transactions.execute(status -> jdbc.sql(sql).params(parameters).update()));
    }

    public long count() {
        return rows("select id from message").size();
    }

    public String state(MessageId id) {
        return one("select state from message where id = ?", id.value());
    }

    /** Waits until at least {@code number} events of that message are on the topic. */
    public List<Sent> sent(MessageId id, int number) {
        var found = new CopyOnWriteArrayList<Sent>();
        try (var consumer = consumer()) {
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    var message = json.readValue(record.value(), MessageReceived.class);
                    if (message.messageId().equals(id)) {
                        found.add(new Sent(
                                new String(record.headers().lastHeader("ce_id").value()), record.key(), message));
                    }
                });
                return found.size() >= number;
            });
        }
        return List.copyOf(found);
    }

    public Sent sent(MessageId id) {
        return sent(id, 1).getFirst();
    }

    /** Waits for a message whose raw bytes hold these words, such as a mail that came without an answer. */
    public MessageId stored(String words) {
        await().atMost(LIMIT).until(() -> !holding(words).isEmpty());
        return MessageId.of(String.valueOf(holding(words).getFirst().get("id")));
    }

    public List<Map<String, Object>> holding(String words) {
        return rows("select id from message where position(convert_to(?, 'UTF8') in raw) > 0", words);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var properties = new Properties();
        properties.put("bootstrap.servers", brokers);
        properties.put("auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = new ArrayList<TopicPartition>();
        consumer.partitionsFor(Topics.MESSAGES)
                .forEach(partition -> partitions.add(new TopicPartition(Topics.MESSAGES, partition.partition())));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
