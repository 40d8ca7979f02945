package org.opentriage.classifier.opinion;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the shipped second opinion, or none where it is switched off. */
@Configuration(proxyBeanMethods = false)
class OpinionConfiguration {

    @Bean
    SecondOpinion secondOpinion(@Value("${opentriage.classifier.second-opinion}") boolean wanted) {
        return wanted ? LinearModel.shipped() : SecondOpinion.NONE;
    }
}
