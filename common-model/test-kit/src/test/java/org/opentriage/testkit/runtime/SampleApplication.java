package org.opentriage.testkit.runtime;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opentriage.model.EventMeta;
import org.opentriage.model.PracticeId;
import org.opentriage.runtime.kafka.OutgoingEvent;
import org.opentriage.runtime.kafka.ReceivedEvent;
import org.opentriage.runtime.kafka.TopicListener;
import org.opentriage.runtime.kafka.TopicTransformer;
import org.opentriage.runtime.outbox.Outbox;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.PublicEndpoint;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service: an event in, an effect in the database. */
@SpringBootApplication
class SampleApplication {

    static final String TOPIC = "triage.tickets.v1";
    static final String QUESTIONS = "triage.messages.v1";

    record Something(String name) {}

    /** Writes a row per event; fails on the names that ask for it. */
    @Bean
    TopicListener somethingListener(JdbcClient jdbc) {
        return new TopicListener() {
            @Override
            public String topic() {
                return TOPIC;
            }

            @Override
            public Map<String, Class<?>> types() {
                return Map.of("something.happened", Something.class);
            }

            @Override
            public void on(ReceivedEvent event) {
                var name = ((Something) event.payload()).name();
                jdbc.sql("insert into effect (practice_id, name) values (?, ?)")
                        .params(event.meta().practice().value(), name)
                        .update();
                if (name.startsWith("poison")) {
                    throw new IllegalArgumentException("never to be logged");
                }
                if (name.startsWith("overflow")) {
                    throw new StackOverflowError();
                }
            }
        };
    }

    /** Turns questions into things that happened; fails on the names that ask for it. */
    @Bean
    TopicTransformer questionTransformer() {
        return new TopicTransformer() {
            @Override
            public String topic() {
                return QUESTIONS;
            }

            @Override
            public Map<String, Class<?>> types() {
                return Map.of("something.asked", Something.class);
            }

            @Override
            public OutgoingEvent transform(ReceivedEvent event) {
                var name = ((Something) event.payload()).name();
                if (name.startsWith("poison")) {
                    throw new IllegalArgumentException("never to be logged");
                }
                var id = EventMeta.derivedId(event.meta().id(), "answer");
                return new OutgoingEvent(
                        TOPIC, event.key(), id, "something.happened", new Something("answer to " + name));
            }
        };
    }

    @Component
    static class Publishing {

        private final Outbox outbox;
        private final TransactionTemplate transactions;
        private final JdbcClient jdbc;

        Publishing(Outbox outbox, TransactionTemplate transactions, JdbcClient jdbc) {
            this.outbox = outbox;
            this.transactions = transactions;
            this.jdbc = jdbc;
        }

        void publish(PracticeId practice, UUID id, String name, boolean commit) {
            PracticeContext.run(
                    practice,
                    () -> transactions.executeWithoutResult(status -> {
                        outbox.publish(TOPIC, name, id, "something.happened", new Something(name));
                        if (!commit) {
                            status.setRollbackOnly();
                        }
                    }));
        }

        void ask(PracticeId practice, UUID id, String name) {
            PracticeContext.run(
                    practice,
                    () -> transactions.executeWithoutResult(
                            status -> outbox.publish(QUESTIONS, name, id, "something.asked", new Something(name))));
        }

        List<String> effects(PracticeId practice) {
            return PracticeContext.call(practice, this::visibleEffects);
        }

        List<String> visibleEffects() {
            var names = transactions.execute(status -> jdbc.sql("select name from effect order by name")
                    .query(String.class)
                    .list());
            return names == null ? List.of() : names;
        }
    }

    @RestController
    static class Endpoints {

        private final Publishing publishing;

        Endpoints(Publishing publishing) {
            this.publishing = publishing;
        }

        @GetMapping("/effects")
        @PreAuthorize("hasRole('LEAD')")
        Map<String, Object> effects() {
            return Map.of("practice", CurrentUser.get().practice(), "items", publishing.visibleEffects());
        }

        @GetMapping("/open")
        @PublicEndpoint(because = "a test")
        Map<String, Object> open() {
            return Map.of("open", true);
        }

        @GetMapping("/broken")
        @PreAuthorize("hasRole('LEAD')")
        Map<String, Object> broken() {
            throw new IllegalStateException("select secret from patient");
        }
    }
}
