package org.opentriage.routing;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package knows only those that its package-info allows. */
class ModularityTests {

    @Test
    void packagesKnowOnlyWhatTheyMay() {
        ApplicationModules.of(RoutingApplication.class).verify();
    }
}
