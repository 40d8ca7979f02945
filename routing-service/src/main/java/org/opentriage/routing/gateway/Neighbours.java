package org.opentriage.routing.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the other services answer, scheme, host and port.
 *
 * @param intake messages and sources
 * @param classifier assessments and rules
 * @param escalation escalations, clocks and policies
 */
@Validated
@ConfigurationProperties("opentriage.services")
record Neighbours(
        @NotNull URI intake,
        @NotNull URI classifier,
        @NotNull URI escalation) {}
