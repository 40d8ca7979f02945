/** Whom to tell: members, team leads and the chain of a practice. Sends nothing itself. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.escalation.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
