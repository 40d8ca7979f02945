/** What arrived, once, unchanged, and what became of it: accepting, handing on until confirmed, closing. No parsing. */
@ApplicationModule(allowedDependencies = {"source"})
@NullMarked
package org.opentriage.intake.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
