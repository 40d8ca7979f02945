/** The service that keeps promises: it starts clocks, reminds, escalates and alerts until a person acknowledges. */
@NullMarked
package org.opentriage.escalation;

import org.jspecify.annotations.NullMarked;
