package org.opentriage.intake.email;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How mailboxes are read.
 *
 * @param poll time between two looks into a mailbox
 * @param timeout longest wait for the mail server, for connecting and for each answer
 * @param retryAtMost longest wait between two tries to connect; the first is a second
 * @param history how old a mail may be to be taken when a mailbox is read for the first time
 * @param largest mail that is stored whole; of a larger one this much is stored
 */
@Validated
@ConfigurationProperties("opentriage.intake.mailbox")
record MailboxProperties(
        @NotNull @DefaultValue("500ms") Duration poll,
        @NotNull @DefaultValue("10s") Duration timeout,
        @NotNull @DefaultValue("30s") Duration retryAtMost,
        @NotNull @DefaultValue("14d") Duration history,
        @NotNull @DefaultValue("25MB") DataSize largest) {}
