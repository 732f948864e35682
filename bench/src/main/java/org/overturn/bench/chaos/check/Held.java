package org.overturn.bench.chaos.check;

import java.util.List;
import org.overturn.testkit.setup.Service;

/// HELD: whatever fails, a good event is tried again and not put aside: nobody is called for what mends itself.
final class Held implements Check {

    private static final List<Service> CONSUMERS = List.of(Service.CLASSIFY, Service.APPEAL, Service.ANALYTICS);

    @Override
    public List<Violation> violations(Evidence evidence) {
        Findings found = new Findings();
        for (Service service : CONSUMERS) {
            evidence.rows(
                            service,
                            "select channel, reason, count(*) from quarantined_event where state <> 'replayed'"
                                    + " and tenant_id = any(?) group by 1, 2")
                    .forEach(row -> found.add(
                            "HELD",
                            row.number(2) + " good events of " + row.text(0) + " are in " + service.id()
                                    + "'s quarantine: " + row.text(1)));
        }
        return found.all();
    }
}
