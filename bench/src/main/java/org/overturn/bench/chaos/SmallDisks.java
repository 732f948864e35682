package org.overturn.bench.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.overturn.bench.chaos.fault.DiskFull;
import org.overturn.bench.chaos.fault.Fault;
import org.overturn.bench.chaos.rig.SmallDisk;

/// Disks that can be filled, under the two servers and the spool; for a session of their own.
final class SmallDisks implements AutoCloseable {

    /// An empty installation takes about 110 MB under PostgreSQL; the others a tenth of it.
    private static final int MEGABYTES = 400;

    private final SmallDisk postgres;
    private final SmallDisk kafka;
    private final SmallDisk spool;

    SmallDisks(Path folder) {
        this.postgres = SmallDisk.mount(folder.resolve("postgres"), MEGABYTES);
        this.kafka = SmallDisk.mount(folder.resolve("kafka"), MEGABYTES);
        this.spool = SmallDisk.mount(folder.resolve("spool"), MEGABYTES);
    }

    List<Fault> faults() {
        Duration lasts = Duration.ofSeconds(6);
        return List.of(
                new DiskFull("the spool", spool, lasts),
                new DiskFull("PostgreSQL", postgres, lasts),
                new DiskFull("Kafka", kafka, lasts));
    }

    @Override
    public void close() {
        postgres.close();
        kafka.close();
        spool.close();
    }
}
