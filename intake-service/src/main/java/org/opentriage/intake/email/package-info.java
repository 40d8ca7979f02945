/** The practice's mailbox, read over IMAP without leaving a trace in it, and its mails, parsed by our own limits. */
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
package org.opentriage.intake.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
