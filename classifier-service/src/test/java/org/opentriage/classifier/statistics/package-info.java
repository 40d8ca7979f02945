/** Counting what became of messages. */
@NullMarked
package org.opentriage.classifier.statistics;

import org.jspecify.annotations.NullMarked;
