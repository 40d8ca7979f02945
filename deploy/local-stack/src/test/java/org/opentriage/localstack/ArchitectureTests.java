package org.opentriage.localstack;

import org.junit.jupiter.api.Test;
import org.opentriage.testkit.SuiteArchitecture;

class ArchitectureTests {

    @Test
    void keepsTheRulesOfTheHouse() {
        SuiteArchitecture.check("org.opentriage.localstack");
    }
}
