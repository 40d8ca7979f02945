package org.opentriage.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;

/** The whole service on real servers: PostgreSQL, Kafka, and a mail server where the practice's mailbox is. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeService
@WithPostgres
@WithKafka
public @interface IntakeTest {}
