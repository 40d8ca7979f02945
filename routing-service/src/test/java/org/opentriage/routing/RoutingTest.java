package org.opentriage.routing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opentriage.testkit.WithKafka;
import org.opentriage.testkit.WithPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on a random port, with a database of its own, a real broker, and the practices north, south and road. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithPostgres(role = "routing")
@WithKafka
@Import(Scene.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "opentriage.audit.key=0123456789abcdef",
            "opentriage.ui.client-secret=secret",
            "opentriage.practice-files=src/test/resources/practices/north.yml,"
                    + "src/test/resources/practices/south.yml,src/test/resources/practices/road.yml"
        })
public @interface RoutingTest {}
