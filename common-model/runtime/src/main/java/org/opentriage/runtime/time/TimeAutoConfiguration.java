package org.opentriage.runtime.time;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clock for arithmetic, database time for decisions, health of the loops. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DatabaseTime databaseTime(JdbcClient jdbc) {
        return new DatabaseTime(jdbc);
    }

    @Bean
    LoopsHealth loopsHealthIndicator(List<Loop> loops) {
        return new LoopsHealth(loops);
    }
}
