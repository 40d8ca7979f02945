/** Who a message is about: the practice's directory of people, phone numbers, pseudonyms. Knows no channel. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.intake.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
