/** Rows that are only written, never read again by the same transaction: many of them cost one round trip. */
@NullMarked
package org.opentriage.runtime.batch;

import org.jspecify.annotations.NullMarked;
