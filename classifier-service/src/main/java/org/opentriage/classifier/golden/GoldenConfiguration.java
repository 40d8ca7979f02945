package org.opentriage.classifier.golden;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the pack once. */
@Configuration(proxyBeanMethods = false)
class GoldenConfiguration {

    @Bean
    GoldenPack goldenPack() {
        return GoldenPack.shipped();
    }
}
