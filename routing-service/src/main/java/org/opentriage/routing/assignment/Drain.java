package org.opentriage.routing.assignment;

import java.time.Duration;
import org.opentriage.runtime.time.Loop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the loop that drains the backlog. */
@Component
public class Drain {

    private final Loop loop;

    Drain(@Qualifier("backlogLoop") Loop loop) {
        this.loop = loop;
    }

    /** Looks at the backlog as soon as the current transaction has committed. */
    public void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                loop.wake();
            }
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        Loop backlogLoop(Backlog backlog) {
            return new Loop("backlog", Duration.ofSeconds(1), backlog::drainAll);
        }
    }
}
