package org.opentriage.runtime.kafka;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.runtime.kafka.EventDecoder.IncomingEvent;

/** Carries the trace of a message from event to event. */
public final class TraceContext {

    private final Tracer tracer;
    private final Propagator propagator;

    TraceContext(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** What an event that is caused now has to carry: the W3C {@code traceparent} of the current span. */
    public @Nullable String traceparent() {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var headers = new HashMap<String, String>();
        propagator.inject(span.context(), headers, (carrier, name, value) -> headers.put(name, value));
        return headers.get("traceparent");
    }

    /** Does {@code work} inside a span that continues the event's trace. */
    void continued(IncomingEvent event, Runnable work) {
        continued(event.traceparent(), event.event().meta().type(), work);
    }

    /**
     * Does {@code work} inside a span that continues a trace; without one a new trace begins.
     *
     * @param type of the event that is handled or caused, from a closed set
     */
    public void continued(@Nullable String traceparent, String type, Runnable work) {
        var carrier = traceparent == null ? Map.<String, String>of() : Map.of("traceparent", traceparent);
        var span = propagator
                .extract(carrier, Map::get)
                .kind(Span.Kind.CONSUMER)
                .name(type)
                .start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException | Error e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }
}
