package org.opentriage.intake;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyModuleDependsOnlyOnWhatItsPackageInfoAllows() {
        ApplicationModules.of(IntakeApplication.class).verify();
    }
}
