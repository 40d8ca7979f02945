package org.opentriage.routing;

import org.junit.jupiter.api.Test;
import org.opentriage.testkit.SuiteArchitecture;

/** The rules of the house hold here. */
class ArchitectureTests {

    @Test
    void theHouseRulesHold() {
        SuiteArchitecture.check("org.opentriage.routing");
    }

    @Test
    void atLeastHalfOfTheTypesArePackagePrivate() {
        SuiteArchitecture.checkPackagePrivateShare("org.opentriage.routing", 0.5);
    }
}
