/** The phone line's webhook: recordings and transcripts in the way that Twilio posts them. */
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
package org.opentriage.intake.voicemail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
