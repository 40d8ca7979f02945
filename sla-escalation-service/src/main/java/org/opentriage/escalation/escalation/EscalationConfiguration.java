package org.opentriage.escalation.escalation;

import java.time.Duration;
import org.opentriage.escalation.alert.Alerts;
import org.opentriage.runtime.practice.PracticeContext;
import org.opentriage.runtime.time.DatabaseTime;
import org.opentriage.runtime.time.Loop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The loops of this package and their health. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {

    @Bean
    Loop timerLoop(TimerRound round) {
        return new Loop("timers", TimerRound.PERIOD, round::run);
    }

    @Bean
    Loop alertRescueLoop(Alerts alerts, DatabaseTime time, TransactionTemplate transactions) {
        return new Loop(
                "alert-rescue",
                Duration.ofMinutes(1),
                () -> PracticeContext.runAsSystem(
                        () -> transactions.executeWithoutResult(status -> alerts.rescue(time.now()))));
    }

    @Bean
    HealthIndicator timersHealthIndicator(@Qualifier("timerLoop") Loop timerLoop) {
        return new TimersHealth(timerLoop::sinceLastRound);
    }
}
