package org.opentriage.classifier.text;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long one message may occupy the classifier before a person reads it instead.
 *
 * @param steps letters, words and parts of patterns looked at; the same on every machine, so that a slow one gives the same answers
 * @param time the last resort on a machine that stands still
 */
@Validated
@ConfigurationProperties("opentriage.classifier.reading-limit")
public record ReadingLimit(
        @Positive @DefaultValue("10000000") long steps,
        @NotNull @DefaultValue("2s") Duration time) {

    /** For one message. */
    public Budget budget() {
        return Budget.of(steps, time);
    }
}
