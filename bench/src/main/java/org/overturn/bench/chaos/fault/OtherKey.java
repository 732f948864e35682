package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.setup.Service;

/// F-22: ingest has lost the key of the files, and is to publish them all again. It must publish nothing that it
/// cannot read; everything goes out when the key is back.
public final class OtherKey implements Fault {

    private static final int KEY_BYTES = 32;

    private final Duration lasts;

    public OtherKey(Duration lasts) {
        this.lasts = lasts;
    }

    @Override
    public String id() {
        return "F-22";
    }

    @Override
    public String name() {
        return "the key is gone for " + lasts.toSeconds() + " s";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 100, 30, Duration.ofMillis(150));
    }

    @Override
    public Struck strike(Field field) {
        byte[] other = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            other[i] = (byte) field.random().nextInt();
        }
        field.rig()
                .plan()
                .set(
                        Service.INGEST.id(),
                        Map.of("overturn.keys.master", Base64.getEncoder().encodeToString(other)));
        Instance keyless = field.rig().addReplica(Service.INGEST);
        field.rig().plan().set(Service.INGEST.id(), Map.of());
        // Nothing is sent to the one without the key: it would seal files that nobody else can open.
        field.kill(field.rig().instance(Service.INGEST));
        field.tables().execute(Service.INGEST, Redelivery.PUBLISH_AGAIN);
        long failed = 0;
        for (long passed = 0; passed < lasts.toMillis(); passed += 250) {
            field.pass(Duration.ofMillis(250));
            failed = Math.max(
                    failed,
                    field.tables()
                            .number(
                                    Service.INGEST,
                                    "select count(*) from publication where state <> 'published' and failures > 0"));
        }
        field.rig().remove(keyless);
        return Struck.faults(List.of("up to " + failed + " files could not be read"))
                .failing(failed == 0 ? List.of("the key was never missed") : List.of());
    }
}
