package org.opentriage.escalation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class EscalationApplication {

    static void main(String[] args) {
        SpringApplication.run(EscalationApplication.class, args);
    }
}
