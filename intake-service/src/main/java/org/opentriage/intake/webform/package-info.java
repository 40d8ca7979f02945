/** The practice's public web form: one accessible page, its posts, and the guards against robots. */
@ApplicationModule(
        allowedDependencies = {
            "source",
            "ledger",
            "normalize",
            "reconcile",
            "signature",
            "attachment",
            "text",
            "identity"
        })
@NullMarked
package org.opentriage.intake.webform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
