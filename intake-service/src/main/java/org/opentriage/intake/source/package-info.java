/** The configured ways in, read from the practice files: which source belongs to which practice and how it proves itself. No traffic. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.intake.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
