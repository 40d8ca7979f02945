package org.opentriage.runtime.practice;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Practice isolation: the transaction manager, the runtime's own tables, the practice files. */
@AutoConfiguration(
        before = {
            FlywayAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class
        })
class PracticeAutoConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory entityManagers, DataSource dataSource) {
        return new PracticeTransactions(entityManagers, dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    /** The runtime's tables first, in a history of their own, then the service's. */
    @Bean
    FlywayMigrationStrategy runtimeTablesFirst() {
        return service -> {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .locations("classpath:org/opentriage/runtime/db")
                    .table("flyway_runtime")
                    .load()
                    .migrate();
            service.migrate();
        };
    }

    @Bean
    PracticeFiles practiceFiles(@Value("${opentriage.practice-files:}") List<String> files, Environment environment) {
        var paths = files.stream()
                .map(String::strip)
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
        return new PracticeFiles(paths, environment);
    }
}
