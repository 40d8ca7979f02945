package org.opentriage.classifier.triage;

import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.opinion.SecondOpinion;
import org.opentriage.classifier.text.ReadingLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the two engines beside each other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingLimit.class)
class TriageConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TriageConfiguration.class);

    @Bean
    Triage triage(
            ClinicalEngine clinical,
            AdministrativeEngine administrative,
            SecondOpinion opinion,
            ReadingLimit limit,
            ClassifierMeters meters) {
        log.info(
                "rule sets: clinical {}, administrative {}; second opinion {}",
                clinical.ruleSetVersion(),
                administrative.ruleSetVersion(),
                opinion.version());
        return new Triage(clinical, administrative, opinion, limit, meters);
    }
}
