package org.opentriage.intake.normalize;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are read.
 *
 * @param region ISO 3166 code of the country that phone numbers without a country code are from
 */
@Validated
@ConfigurationProperties("opentriage.intake.reading")
public record ReadingProperties(
        @Pattern(regexp = "[A-Z]{2}") @DefaultValue("US") String region) {}
