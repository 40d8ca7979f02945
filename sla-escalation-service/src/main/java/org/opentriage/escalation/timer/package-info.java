/** What fires next, and when: one armed stage per running clock, claimed by database time. Does not know what firing does. */
@ApplicationModule(allowedDependencies = {"calendar", "clock", "oncall"})
@NullMarked
package org.opentriage.escalation.timer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
