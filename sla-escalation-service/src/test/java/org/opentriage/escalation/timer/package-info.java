/** Tests of the timer package. */
@NullMarked
package org.opentriage.escalation.timer;

import org.jspecify.annotations.NullMarked;
