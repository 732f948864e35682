package org.overturn.analytics;

import org.junit.jupiter.api.Test;
import org.overturn.testkit.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void theWallsStand() {
        HouseRules.ofService("analytics").check();
    }
}
