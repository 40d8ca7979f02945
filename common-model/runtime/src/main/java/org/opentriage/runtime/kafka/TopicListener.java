package org.opentriage.runtime.kafka;

import java.util.Map;

/** Handles the events of one topic. Make it a package-private bean that calls one use case and nothing else. */
public interface TopicListener {

    /** The topic, see {@code Topics}. */
    String topic();

    /** Short type name to record; events of other types are passed over, since new types are additive. */
    Map<String, Class<?>> types();

    /**
     * Handles one event that this consumer has not handled before, inside the transaction that also records it as handled and inside
     * the practice's scope. Whatever it throws rolls its effects back; it is tried again, then set aside for a person.
     */
    void on(ReceivedEvent event);

    /** True when what {@link #on} does would be done again if a crash undid it, see {@code RedoableWork}. */
    default boolean redoable() {
        return false;
    }
}
