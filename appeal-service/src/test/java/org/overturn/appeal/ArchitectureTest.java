package org.overturn.appeal;

import org.junit.jupiter.api.Test;
import org.overturn.testkit.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void theWallsStand() {
        HouseRules.ofService("appeal").check();
    }
}
