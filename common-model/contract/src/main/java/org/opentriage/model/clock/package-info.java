/** The snapshot of a ticket's clocks that escalation publishes. */
@NullMarked
package org.opentriage.model.clock;

import org.jspecify.annotations.NullMarked;
