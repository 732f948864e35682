package org.overturn.classify;

import org.junit.jupiter.api.Test;
import org.overturn.testkit.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void theWallsStand() {
        HouseRules.ofService("classify").check();
    }
}
