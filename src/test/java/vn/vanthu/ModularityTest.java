package vn.vanthu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Each package-info says what its package may use; everything else fails here.
class ModularityTest {

    @Test
    void packagesUseOnlyWhatTheySayTheyUse() {
        ApplicationModules.of(VanThu.class).verify();
    }
}
