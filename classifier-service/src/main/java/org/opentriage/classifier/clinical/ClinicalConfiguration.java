package org.opentriage.classifier.clinical;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the shipped clinical rules; a bad rules file stops the start. */
@Configuration(proxyBeanMethods = false)
class ClinicalConfiguration {

    @Bean
    ClinicalEngine clinicalEngine() {
        return ClinicalEngine.shipped();
    }
}
