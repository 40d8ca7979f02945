package org.opentriage.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test a real PostgreSQL with a fresh database, and an issuer of tokens. Sets {@code spring.datasource.*} and
 * {@code opentriage.security.issuer}.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithPostgres {

    /** The service's role and schema. */
    String role() default "intake";
}
