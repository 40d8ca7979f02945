package org.opentriage.routing.clock;

import java.util.Map;
import java.util.function.Consumer;
import org.opentriage.model.Topics;
import org.opentriage.model.clock.ClockChanged;
import org.opentriage.model.escalation.EscalationAcknowledged;
import org.opentriage.model.escalation.EscalationFired;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics that this package follows, and the one use case that each leads to. What becomes of single alerts is not shown here. */
@Configuration(proxyBeanMethods = false)
class ClockTopics {

    @Bean
    TopicListener clockSnapshots(TicketClocks clocks) {
        return new Following(
                Topics.CLOCKS,
                Map.of(ClockChanged.TYPE, ClockChanged.class),
                payload -> clocks.follow((ClockChanged) payload));
    }

    @Bean
    TopicListener escalations(TicketEscalations escalations) {
        return new Following(
                Topics.ESCALATIONS,
                Map.of(
                        EscalationFired.TYPE, EscalationFired.class,
                        EscalationAcknowledged.TYPE, EscalationAcknowledged.class),
                escalations::follow);
    }

    record Following(String topic, Map<String, Class<?>> types, Consumer<Object> useCase) implements TopicListener {
        @Override
        public void on(ReceivedEvent event) {
            useCase.accept(event.payload());
        }
    }
}
