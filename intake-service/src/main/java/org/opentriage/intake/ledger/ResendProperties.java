package org.opentriage.intake.ledger;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a message that no ticket confirms is handed on again.
 *
 * @param after wait before the second time; doubles with each further time
 * @param atMost longest wait between two times
 */
@Validated
@ConfigurationProperties("opentriage.intake.resend")
record ResendProperties(
        @NotNull @DefaultValue("60s") Duration after,
        @NotNull @DefaultValue("10m") Duration atMost) {}
