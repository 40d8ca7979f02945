/** The running promises of a ticket: when they start, pause, stop and fall due, as a ledger of segments. Alarms nobody. */
@ApplicationModule(allowedDependencies = {"calendar", "policy"})
@NullMarked
package org.opentriage.escalation.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
