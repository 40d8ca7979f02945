/** The raw bytes of a request, read up to a limit, and the proof that their sender signed them. No parsing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.intake.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
