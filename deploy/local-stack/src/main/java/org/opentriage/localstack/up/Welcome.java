package org.opentriage.localstack.up;

import org.opentriage.localstack.LocalStack;

/** What a person needs to know once everything runs. */
final class Welcome {

    private Welcome() {}

    static String to(LocalStack stack) {
        return """

                OpenTriage runs.

                  The queue      %1$s
                  Log in as      coordinator, nurse, billing, scheduler, lead, admin or ops (password = name)
                  The web form   %2$s/forms/form
                  Mail to        frontdesk@demo.example at localhost:%3$d (SMTP)
                  What was sent  %4$s   (reminders and alerts by mail, SMS, webhooks)
                  FHIR server    %5$s

                Try this: log in as nurse and keep the queue in sight. Send "crushing chest pain" by the web form: it arrives on top, in
                red, at once. Claim it; or leave it alone for five minutes and look at what was sent.

                Ctrl-C ends everything; the data is kept for next time.
                """.formatted(stack.routing(), stack.intake(), stack.ports().smtp(), stack.sinks(), stack.fhir());
    }
}
