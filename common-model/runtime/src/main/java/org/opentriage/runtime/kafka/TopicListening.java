package org.opentriage.runtime.kafka;

import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Runs one listener container per topic. Offsets are committed after the effect, and are only a hint. */
final class TopicListening implements SmartLifecycle {

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    TopicListening(
            ConsumerFactory<String, byte[]> consumers,
            Map<String, BatchMessageListener<String, byte[]>> listeners,
            String group) {
        this.containers = listeners.entrySet().stream()
                .map(entry -> container(consumers, entry.getKey(), entry.getValue(), group))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            ConsumerFactory<String, byte[]> consumers,
            String topic,
            BatchMessageListener<String, byte[]> consumer,
            String group) {
        var properties = new ContainerProperties(topic);
        properties.setGroupId(group + "." + topic);
        properties.setAckMode(AckMode.BATCH);
        properties.setSyncCommits(false);
        properties.setMessageListener(consumer);
        properties.setMissingTopicsFatal(false);
        properties.setPollTimeout(1000);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(topic);
        container.setCommonErrorHandler(forEver());
        container.setConcurrency(2);
        return container;
    }

    /** Only "the database is away" and "the broker takes nothing" reach the container; it waits for it, at most 5 s between two tries. */
    private static DefaultErrorHandler forEver() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        var handler = new DefaultErrorHandler(backOff);
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
