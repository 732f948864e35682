package org.overturn.ingest.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.overturn.ingest.core.FileKind;
import org.overturn.ingest.core.FileStatus;
import org.overturn.ingest.core.Outcome;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.core.Refusal;

/// What operators watch of the intake. Tags hold outcomes, never who or which.
@ApplicationScoped
class IntakeMeters {

    private final MeterRegistry registry;

    IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Stored(Receipt receipt, boolean duplicate) -> stored(receipt, duplicate);
            case Outcome.Collided ignored -> files("collided").increment();
            case Outcome.Rejected ignored -> files("rejected").increment();
            case Outcome.Refused(Refusal why) -> refused(why);
        }
    }

    void refused(Refusal why) {
        files("refused").increment();
    }

    private void stored(Receipt receipt, boolean duplicate) {
        if (duplicate) {
            files("duplicate").increment();
            return;
        }
        files(receipt.status() == FileStatus.HELD ? "held" : "accepted").increment();
        if (receipt.kind() == FileKind.ACKNOWLEDGMENT) {
            claims("acknowledged").increment((double) receipt.totals().claims());
            claims("rejected").increment((double) receipt.totals().rejectedClaims());
            return;
        }
        claims("read").increment((double) receipt.totals().claims());
        claims("unbalanced").increment((double) receipt.totals().unbalancedClaims());
    }

    private Counter files(String outcome) {
        return registry.counter("overturn.ingest.files", "outcome", outcome);
    }

    private Counter claims(String kind) {
        return registry.counter("overturn.ingest.claims", "kind", kind);
    }
}
