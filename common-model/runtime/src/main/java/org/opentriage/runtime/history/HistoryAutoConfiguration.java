package org.opentriage.runtime.history;

import org.opentriage.runtime.kafka.EventDecoder;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;

/** The history of topics. */
@AutoConfiguration(afterName = "org.opentriage.runtime.kafka.KafkaListeningAutoConfiguration")
class HistoryAutoConfiguration {

    @Bean
    TopicHistory topicHistory(ConsumerFactory<?, ?> consumers, EventDecoder decoder) {
        @SuppressWarnings("unchecked") // the defaults set String and byte[] deserializers
        var typed = (ConsumerFactory<String, byte[]>) consumers;
        return new TopicHistory(typed, decoder);
    }
}
