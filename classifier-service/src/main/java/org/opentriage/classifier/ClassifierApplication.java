package org.opentriage.classifier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the classifier service. */
@SpringBootApplication
public class ClassifierApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ClassifierApplication.class, arguments);
    }
}
