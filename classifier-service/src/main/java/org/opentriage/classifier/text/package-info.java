/** What a message says, as words with their places in the original; knows nothing of rules or medicine. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.classifier.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
