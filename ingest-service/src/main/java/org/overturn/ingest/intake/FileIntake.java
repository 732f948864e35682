package org.overturn.ingest.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.overturn.ingest.IngestConfig;
import org.overturn.ingest.core.Outcome;
import org.overturn.ingest.intake.spool.Receiver;
import org.overturn.ingest.intake.spool.Reception;
import org.overturn.ingest.intake.spool.SpoolFile;
import org.overturn.ingest.port.Arrival;
import org.overturn.ingest.port.Chunks;
import org.overturn.ingest.port.Delivery;
import org.overturn.ingest.port.Intake;
import org.overturn.ingest.port.Mapping;
import org.overturn.ingest.port.Nudge;
import org.overturn.ingest.port.Remittances;
import org.overturn.ingest.port.Vault;

/// Body to spool, first pass, one transaction, nudge.
@ApplicationScoped
class FileIntake implements Intake {

    private final Receiver receiver;
    private final FirstPass firstPass;
    private final Remittances remittances;
    private final Vault vault;
    private final Mapping mapping;
    private final Nudge nudge;
    private final Vertx vertx;
    private final Clock clock;
    private final IntakeMeters meters;

    FileIntake(
            Receiver receiver,
            Remittances remittances,
            Vault vault,
            Mapping mapping,
            Nudge nudge,
            Vertx vertx,
            Clock clock,
            IngestConfig config,
            IntakeMeters meters) {
        this.receiver = receiver;
        this.firstPass = new FirstPass(config.limits());
        this.remittances = remittances;
        this.vault = vault;
        this.mapping = mapping;
        this.nudge = nudge;
        this.vertx = vertx;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Uni<Outcome> receive(Delivery delivery) {
        return switch (receiver.receive(delivery)) {
            case Reception.Refused(var why) -> {
                meters.refused(why);
                yield Uni.createFrom().item(new Outcome.Refused(why));
            }
            case Reception.Received received -> detached(received.file(), store(delivery, received));
        };
    }

    private Uni<Outcome> store(Delivery delivery, Reception.Received received) {
        try {
            Arrival arrival = arrival(delivery, received);
            if (!arrival.scan().readable()) {
                return remittances.reject(arrival).invoke(meters::count);
            }
            InputStream bytes = received.file().open();
            Chunks chunks =
                    new SpooledChunks(vertx, vault, arrival.tenant(), arrival.id(), arrival.bytes(), bytes).started();
            return remittances
                    .store(arrival, chunks)
                    .invoke(meters::count)
                    .invoke(() -> nudge.pending(arrival.tenant(), arrival.id()));
        } catch (IOException e) {
            received.file().close();
            throw new UncheckedIOException("the spool cannot be read", e);
        } catch (RuntimeException e) {
            received.file().close();
            throw e;
        }
    }

    private Arrival arrival(Delivery delivery, Reception.Received received) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Arrival(
                delivery.tenant(),
                received.id(),
                now,
                delivery.sender(),
                delivery.channel(),
                delivery.nameHash(),
                received.file().bytes(),
                firstPass.over(
                        received.file()::open,
                        mapping.of(delivery.tenant(), received.id(), now),
                        mapping.acknowledgments(delivery.tenant(), received.id(), now)));
    }

    /// Goes on to the end when the caller loses interest, and then deletes the spooled bytes, which the transaction
    /// reads while it runs.
    private static Uni<Outcome> detached(SpoolFile file, Uni<Outcome> stored) {
        return Uni.createFrom()
                .emitter(caller ->
                        stored.onTermination().invoke(file::close).subscribe().with(caller::complete, caller::fail));
    }
}
