/** What is promised to whom: the ordered policies of a practice, each naming a clock and a target. Starts no clock itself. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.escalation.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
