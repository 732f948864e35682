package org.overturn.bench.chaos.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.bench.chaos.load.Load;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.bench.chaos.rig.KeyServer;
import org.overturn.local.Http;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// F-21: the identity provider is down, before a service has its key and after, changes its key, and signs tokens that
/// have expired. The door opens for good tokens alone, says 401 or 503 to others, and files are published all the
/// while, by an instance that asks the provider for its keys.
public final class IdentityProvider implements Fault {

    private static final Set<Integer> SHUT = Set.of(401, 503);
    private static final Duration LIFE = Duration.ofHours(1);

    private final HttpClient http = Http.client(Duration.ofSeconds(5));

    @Override
    public String id() {
        return "F-21";
    }

    @Override
    public String name() {
        return "identity provider down, its key changed, tokens expired and forged";
    }

    @Override
    public Load.Size size() {
        return new Load.Size(3, 100, 30, Duration.ofMillis(200));
    }

    @Override
    public Struck strike(Field field) {
        List<String> failures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (KeyServer keys = new KeyServer()) {
            field.rig().plan().set(Service.INGEST.id(), Map.of("mp.jwt.verify.publickey.location", keys.url()));
            keys.down();
            Instance asking = field.rig().addReplica(Service.INGEST);
            field.rig().plan().set(Service.INGEST.id(), Map.of());
            String tenant = field.books().tenants().iterator().next();
            expect("down from the start", SHUT, asking, keys.token(tenant, LIFE), notes, failures);
            keys.up();
            expect("up", Set.of(200), asking, keys.token(tenant, LIFE), notes, failures);
            expect("expired", Set.of(401), asking, keys.token(tenant, LIFE.negated()), notes, failures);
            expect("forged", Set.of(401), asking, keys.forged(tenant), notes, failures);
            keys.down();
            expect("down again", Set.of(200), asking, keys.token(tenant, LIFE), notes, failures);
            String before = keys.token(tenant, LIFE);
            keys.rotate();
            keys.up();
            expect("another key", Set.of(200), asking, keys.token(tenant, LIFE), notes, failures);
            expect("the key of before", Set.of(401), asking, before, notes, failures);
            notes.add("asked for its keys " + keys.asked() + " times");
            field.rig().remove(asking);
        }
        return Struck.of(0, 6, notes).failing(failures);
    }

    /// Until it answers as it should, for some seconds: keys are fetched when they are needed.
    private void expect(
            String when, Set<Integer> right, Instance asking, String token, List<String> notes, List<String> failures) {
        int status = 0;
        for (int i = 0; i < 5 && !right.contains(status); i++) {
            status = ask(asking, token);
        }
        notes.add(when + ": " + status);
        if (!right.contains(status)) {
            failures.add("the door answers " + status + " when the identity provider is " + when);
        }
    }

    private int ask(Instance asking, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(asking.process().url() + "/v1/remittances?limit=1"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while a request runs", e);
        }
    }
}
