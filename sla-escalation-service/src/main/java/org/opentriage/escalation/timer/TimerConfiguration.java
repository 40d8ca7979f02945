package org.opentriage.escalation.timer;

import java.time.Duration;
import org.opentriage.runtime.time.Loop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit runs each minute. */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    @Bean
    Loop timerAuditLoop(AuditTimers audit) {
        return new Loop("timer-audit", Duration.ofMinutes(1), audit::pass);
    }
}
