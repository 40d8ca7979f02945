/** Editions of the rules of a practice: drafted, tried before anybody relies on them, published, watched, taken back. Decides no message. */
@ApplicationModule(
        allowedDependencies = {"rules", "clinical", "administrative", "triage", "golden", "shadow", "statistics"})
@NullMarked
package org.opentriage.classifier.ruledesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
