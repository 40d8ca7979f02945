package org.opentriage.escalation.alert;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How alerts leave.
 *
 * @param from sender's address of alert mails
 * @param uiUrl where people open tickets; no trailing slash
 * @param attempts tries before an alert is undeliverable
 * @param firstPause after the first failed try; doubles with each
 * @param longestPause the pauses grow no longer than this
 */
@Validated
@ConfigurationProperties("opentriage.alert")
record AlertProperties(
        @NotNull @Email String from,
        @NotNull URI uiUrl,
        @Min(1) int attempts,
        @NotNull Duration firstPause,
        @NotNull Duration longestPause) {

    /** How long to wait after this many failed tries. */
    Duration pauseAfter(int tries) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
