package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.ingest.core.Load.Capacity;
import org.overturn.ingest.core.Load.Shortage;

class LoadTest {

    private static final Capacity CAPACITY = new Capacity(4, 1_000, 10, 15);

    @Test
    void thereIsRoomBelowEveryLimit() {
        assertThat(new Load(3, 999, 9, 15).shortage(CAPACITY)).isEmpty();
    }

    @Test
    void eachLimitIsNamedWhenItIsReached() {
        assertThat(new Load(4, 0, 0, 50).shortage(CAPACITY)).contains(Shortage.UPLOADS);
        assertThat(new Load(0, 1_000, 0, 50).shortage(CAPACITY)).contains(Shortage.SPOOL);
        assertThat(new Load(0, 0, 10, 50).shortage(CAPACITY)).contains(Shortage.BACKLOG);
        assertThat(new Load(0, 0, 0, 14).shortage(CAPACITY)).contains(Shortage.DISK);
    }
}
