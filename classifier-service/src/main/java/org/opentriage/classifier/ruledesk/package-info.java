/** Tries changed rules before anybody relies on them: refused with place and reason, or what they would do otherwise. Changes nothing. */
@ApplicationModule(allowedDependencies = {"rules", "clinical", "administrative", "triage"})
@NullMarked
package org.opentriage.classifier.ruledesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
