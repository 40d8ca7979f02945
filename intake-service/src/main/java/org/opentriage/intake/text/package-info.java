/** Turns bytes and HTML into clean plain text and parts what is new in it from what was quoted. Knows no channel. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.intake.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
