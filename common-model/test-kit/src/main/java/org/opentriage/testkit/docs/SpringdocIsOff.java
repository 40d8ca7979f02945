package org.opentriage.testkit.docs;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Wherever the test kit is, springdoc does nothing unless told to: only {@link ServiceDocs} does. */
final class SpringdocIsOff implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("docs", Map.of("springdoc.api-docs.enabled", false)));
    }
}
