package org.opentriage.runtime.kafka;

import org.opentriage.model.EventMeta;

/** An event as it arrived; {@code payload} is an instance of the type's record. */
public record ReceivedEvent(EventMeta meta, String key, Object payload) {}
