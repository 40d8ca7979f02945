package org.opentriage.classifier.administrative;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the shipped administrative rules; a bad rules file stops the start. */
@Configuration(proxyBeanMethods = false)
class AdministrativeConfiguration {

    @Bean
    AdministrativeEngine administrativeEngine() {
        return AdministrativeEngine.shipped();
    }
}
