package org.opentriage.runtime.kafka;

import java.util.Map;

/**
 * Turns every event of one topic into one event of another, and does nothing else: no row is read or written, so neither a transaction
 * nor the database is needed (ADR 0013). Make it a package-private bean that calls one use case and nothing else.
 *
 * <p>Promise: an event's offset is committed when the broker has its answer. After a crash some answers are sent again; they have the same
 * event ids, so that whoever listens with {@link TopicListener} knows them.
 */
public interface TopicTransformer {

    /** The topic, see {@code Topics}. */
    String topic();

    /** Short type name to record; events of other types are passed over, since new types are additive. */
    Map<String, Class<?>> types();

    /**
     * The answer to one event, in the practice's scope; the same event must have the same answer under the same id. What fails is tried
     * again, then set aside for a person.
     */
    OutgoingEvent transform(ReceivedEvent event);

    /** Told once per answer whether the broker has taken it; when not, its event will come again. */
    default void settled(OutgoingEvent answer, boolean sent) {}
}
