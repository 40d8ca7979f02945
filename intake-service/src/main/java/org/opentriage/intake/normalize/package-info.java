/** From the raw message to the one form that the rest of the suite reads, published until a ticket confirms it. No channel's format. */
@ApplicationModule(allowedDependencies = {"source", "ledger", "text", "identity", "attachment"})
@NullMarked
package org.opentriage.intake.normalize;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
