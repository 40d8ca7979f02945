/** What is told about a file that came along: a harmless name and the type that its bytes show. Its bytes stay in the ledger. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.opentriage.intake.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
