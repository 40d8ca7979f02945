package org.opentriage.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service as it starts in production, with short waits; its servers are the test's own choice. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "opentriage.practice-files=src/test/resources/test-practice.yml",
            "opentriage.pseudonym-key=pseudonyms-of-the-tests",
            "opentriage.audit.key=audit-key-of-the-tests",
            "opentriage.intake.resend.after=2s",
            "opentriage.intake.mailbox.poll=200ms",
            "opentriage.intake.mailbox.timeout=3s",
            "opentriage.intake.mailbox.retry-at-most=1s",
            "OPENTRIAGE_IMAP_PORT=${test.imap.port}"
        })
@Import({Sender.class, Ledgers.class, MailServer.Configuration.class})
public @interface WholeService {}
