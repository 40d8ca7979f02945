/** Tests of the calendar. */
@NullMarked
package org.opentriage.escalation.calendar;

import org.jspecify.annotations.NullMarked;
