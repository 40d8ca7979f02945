package org.opentriage.testkit;

import org.junit.jupiter.api.Test;

/** The shared modules keep the rules of the house too. */
class ArchitectureTests {

    @Test
    void theContractKeepsTheRules() {
        SuiteArchitecture.check("org.opentriage.model");
    }

    @Test
    void theRuntimeKeepsTheRules() {
        SuiteArchitecture.check("org.opentriage.runtime");
    }
}
