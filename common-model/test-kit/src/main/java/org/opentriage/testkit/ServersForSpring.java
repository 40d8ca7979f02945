package org.opentriage.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Puts the servers' addresses into the environment of tests annotated {@link WithPostgres} or {@link WithKafka}. */
final class ServersForSpring implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var postgres = AnnotatedElementUtils.findMergedAnnotation(testClass, WithPostgres.class);
        var kafka = AnnotatedElementUtils.hasAnnotation(testClass, WithKafka.class);
        return postgres == null && !kafka
                ? null
                : new Customizer(testClass.getName(), postgres == null ? null : postgres.role(), kafka);
    }

    /** Equal per test class, so that each class has a context, a database and consumer groups of its own. */
    private record Customizer(String testClass, @Nullable String role, boolean kafka) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("opentriage.test.run", UUID.randomUUID().toString());
            properties.put("opentriage.kafka.group-suffix", "." + UUID.randomUUID());
            if (role != null) {
                properties.put("spring.datasource.url", Servers.freshDatabase(role));
                properties.put("spring.datasource.username", role);
                properties.put("spring.datasource.password", role);
            }
            if (kafka) {
                properties.put("spring.kafka.bootstrap-servers", Servers.emptiedBroker());
            }
            properties.put("opentriage.security.issuer", Tokens.issuer());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test servers", properties));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Customizer that && Objects.equals(testClass, that.testClass);
        }

        @Override
        public int hashCode() {
            return testClass.hashCode();
        }
    }
}
