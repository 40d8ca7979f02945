/** Tests of the clock package. */
@NullMarked
package org.opentriage.escalation.clock;

import org.jspecify.annotations.NullMarked;
