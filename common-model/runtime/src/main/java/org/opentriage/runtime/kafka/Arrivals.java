package org.opentriage.runtime.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.kafka.EventDecoder.IncomingEvent;
import org.opentriage.runtime.kafka.EventDecoder.Undecodable;
import org.opentriage.runtime.web.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What consumers of every kind do with a record: decode it, or set it aside for a person. */
final class Arrivals {

    /** How often one event is tried before it is set aside. */
    static final int ATTEMPTS = 3;

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final String consumer;
    private final Map<String, Class<?>> types;
    private final EventDecoder decoder;
    private final Quarantine quarantine;

    Arrivals(String consumer, Map<String, Class<?>> types, EventDecoder decoder, Quarantine quarantine) {
        this.consumer = consumer;
        this.types = types;
        this.decoder = decoder;
        this.quarantine = quarantine;
    }

    /** The name under which this consumer is known: service and topic. */
    String consumer() {
        return consumer;
    }

    /** Absent for types that nobody handles here and for bytes that are no event; the latter are set aside. */
    @Nullable
    IncomingEvent decode(ConsumerRecord<String, byte[]> record) {
        try {
            return decoder.decode(record, types);
        } catch (Undecodable e) {
            quarantine.add(consumer, record, e);
            return null;
        }
    }

    /** Sets a readable event aside after its last attempt. */
    void setAside(IncomingEvent event, Throwable why) {
        log.error("{}: event {} set aside after {} attempts: {}", consumer, id(event), ATTEMPTS, name(why));
        log.debug("{}: event {}", consumer, id(event), why);
        quarantine.add(consumer, event.record(), why);
    }

    /** The JVM's end and the database's absence are nobody's fault: the container asks again for as long as it takes. */
    static void rethrowIfNobodyCouldHandleIt(Throwable e) {
        if (e instanceof VirtualMachineError error && !(e instanceof StackOverflowError)) {
            throw error;
        }
        if (DatabaseAway.causedBy(e)) {
            throw (RuntimeException) e;
        }
    }

    static String name(Throwable e) {
        return e.getClass().getSimpleName();
    }

    private static Object id(IncomingEvent event) {
        return event.event().meta().id();
    }
}
