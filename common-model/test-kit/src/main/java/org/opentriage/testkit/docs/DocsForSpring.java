package org.opentriage.testkit.docs;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Holds the answers of every tested service against its description. */
final class DocsForSpring implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new Customizer();
    }

    private record Customizer() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            if (context instanceof GenericApplicationContext application && !Page.writing()) {
                application.registerBean("answersAsDescribed", FilterRegistrationBean.class, () -> guard(application));
            }
        }

        /** Before everything else, so that it sees what a caller sees. */
        private static FilterRegistrationBean<AnswersAsDescribed> guard(GenericApplicationContext application) {
            var service = application.getEnvironment().getProperty("spring.application.name", "none");
            var guard = new FilterRegistrationBean<>(
                    new AnswersAsDescribed(Path.of("../docs/endpoints", service + ".openapi.json")));
            guard.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return guard;
        }
    }
}
