package org.opentriage.intake.webform;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Guards of the public form.
 *
 * @param perMinute posts that one address may send to one form within a minute
 */
@Validated
@ConfigurationProperties("opentriage.intake.form")
record FormProperties(@Min(1) @DefaultValue("60") int perMinute) {}
