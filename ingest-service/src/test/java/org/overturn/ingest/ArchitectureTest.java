package org.overturn.ingest;

import org.junit.jupiter.api.Test;
import org.overturn.testkit.architecture.HouseRules;

class ArchitectureTest {

    @Test
    void theWallsStand() {
        HouseRules.ofService("ingest").check();
    }
}
