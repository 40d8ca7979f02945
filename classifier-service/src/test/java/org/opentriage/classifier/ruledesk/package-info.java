/** Trying drafts of rules. */
@NullMarked
package org.opentriage.classifier.ruledesk;

import org.jspecify.annotations.NullMarked;
