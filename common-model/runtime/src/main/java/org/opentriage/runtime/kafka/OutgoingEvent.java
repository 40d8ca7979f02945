package org.opentriage.runtime.kafka;

import java.util.UUID;

/**
 * An event to send.
 *
 * @param key decides partition and order; never patient data
 * @param id derived from the cause, see {@code EventMeta.derivedId}
 * @param type short type name, such as {@code message.assessed}
 * @param payload the type's record
 */
public record OutgoingEvent(String topic, String key, UUID id, String type, Object payload) {}
