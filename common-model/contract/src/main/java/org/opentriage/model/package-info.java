/** Ids, topics and {@link Phi}: the words that every event shares. No Spring, no Kafka, no rules. */
@NullMarked
package org.opentriage.model;

import org.jspecify.annotations.NullMarked;
