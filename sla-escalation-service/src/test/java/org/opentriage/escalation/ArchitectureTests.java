package org.opentriage.escalation;

import org.junit.jupiter.api.Test;
import org.opentriage.testkit.SuiteArchitecture;

class ArchitectureTests {

    @Test
    void followsTheRulesOfTheHouse() {
        SuiteArchitecture.check("org.opentriage.escalation");
    }

    @Test
    void hidesAtLeastHalfOfItsTypes() {
        SuiteArchitecture.checkPackagePrivateShare("org.opentriage.escalation", 0.5);
    }
}
