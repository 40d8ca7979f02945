/** One delivery of an escalation to one person: written down first, then carried by mail until it arrives or can not. No patient data. */
@ApplicationModule(allowedDependencies = {"calendar", "oncall"})
@NullMarked
package org.opentriage.escalation.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
