package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.testkit.setup.Service;

/// F-13: every file published a second time, and every topic from its first record again, for the groups of some
/// services.
public final class Redelivery implements Fault {

    /// What an operator's replay does, to all files at once.
    static final String PUBLISH_AGAIN = """
            update remittance_transaction set published_claims = 0, published_at = null where status = 'accepted';
            update publication p set state = 'pending', due_at = now(), lease = null, failures = 0
            where exists (select from remittance_transaction t where t.tenant_id = p.tenant_id
                and t.remittance_id = p.remittance_id and t.status = 'accepted')
            """;

    private final List<Service> rewound;

    /// For all groups.
    public Redelivery() {
        this(List.of(Service.CLASSIFY, Service.APPEAL, Service.ANALYTICS));
    }

    /// @param rewound whose groups begin again
    public Redelivery(List<Service> rewound) {
        this.rewound = List.copyOf(rewound);
    }

    @Override
    public String id() {
        return "F-13";
    }

    @Override
    public String name() {
        return rewound.isEmpty()
                ? "all files published again"
                : "all topics delivered again, all files published again";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(4, 4, 40, Duration.ofMillis(100));
    }

    @Override
    public Struck strike(Field field) {
        List<String> notes = new ArrayList<>();
        field.pass(Duration.ofSeconds(1));
        for (Service service : rewound) {
            Instance instance = field.rig().instance(service);
            field.kill(instance);
            for (String group : field.groups().names(service.id())) {
                field.groups().rewind(group);
                notes.add("rewound " + group);
            }
            instance.process().launch();
        }
        field.tables().execute(Service.INGEST, PUBLISH_AGAIN);
        notes.add("published all again");
        return Struck.faults(notes);
    }
}
