package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.SmallDisk;

/// F-11: the disk under one part is full for a while. A server that gives up then is started again when there is
/// space.
public final class DiskFull implements Fault {

    private final String part;
    private final SmallDisk disk;
    private final Duration lasts;

    /// @param part whose disk it is, for people
    public DiskFull(String part, SmallDisk disk, Duration lasts) {
        this.part = part;
        this.disk = disk;
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return "F-11";
    }

    @Override
    public String name() {
        return "disk full under " + part + " for " + lasts.toSeconds() + " s";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 80, 30, Duration.ofMillis(250));
    }

    @Override
    public Struck strike(Field field) {
        field.pass(field.between(500, 1_500));
        long megabytes = disk.fill();
        try {
            field.pass(lasts);
        } finally {
            disk.free();
        }
        return Struck.faults(List.of(megabytes + " MB filled under " + part));
    }
}
