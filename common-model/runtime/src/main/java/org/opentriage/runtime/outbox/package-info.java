/** Events leave through rows written in the same transaction; a relay sends them right after commit. */
@NullMarked
package org.opentriage.runtime.outbox;

import org.jspecify.annotations.NullMarked;
