package org.opentriage.escalation;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void packagesKnowOnlyWhomTheyMay() {
        ApplicationModules.of(EscalationApplication.class).verify();
    }
}
