package org.opentriage.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test a real Kafka broker with the suite's topics, shared by all tests of the JVM; consumer groups are the test's own.
 * Sets {@code spring.kafka.bootstrap-servers}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithKafka {}
