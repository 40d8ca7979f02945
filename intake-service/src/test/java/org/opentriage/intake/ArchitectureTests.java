package org.opentriage.intake;

import org.junit.jupiter.api.Test;
import org.opentriage.testkit.SuiteArchitecture;

class ArchitectureTests {

    @Test
    void houseRulesHold() {
        SuiteArchitecture.check("org.opentriage.intake");
    }

    @Test
    void halfOfTheTypesStayInTheirPackage() {
        SuiteArchitecture.checkPackagePrivateShare("org.opentriage.intake", 0.5);
    }
}
