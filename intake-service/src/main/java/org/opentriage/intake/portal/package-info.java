/** The EHR portal's webhook: canonical patient message events with a Standard Webhooks signature. */
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
package org.opentriage.intake.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
