/** What happens when a stage fires, and when a person acknowledges it. Decides no due time and carries no mail. */
@ApplicationModule(allowedDependencies = {"timer", "clock", "oncall", "alert"})
@NullMarked
package org.opentriage.escalation.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
