package org.overturn.ingest.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.ingest.core.Owner;
import org.overturn.ingest.core.ScannedTransaction;
import org.overturn.ingest.core.Triage;
import org.overturn.ingest.port.Arrival;
import org.overturn.ingest.store.IdentityTable.Claim;
import org.overturn.ingest.store.IdentityTable.Kind;

/// Answers the two questions of a [Triage] inside the transaction that stores the file, and takes what is free.
@ApplicationScoped
class TriageStore {

    private final Tokens tokens;

    TriageStore(Tokens tokens) {
        this.tokens = tokens;
    }

    Uni<Triage> decide(Mutiny.StatelessSession session, Arrival arrival) {
        return PayeeTable.of(session, arrival.tenant())
                .chain(payees -> keys(session, arrival, Triage.of(arrival.id(), arrival.scan(), payees)))
                .chain(triage -> contents(session, arrival, triage))
                .chain(triage -> traces(session, arrival, triage));
    }

    private Uni<Triage> keys(Mutiny.StatelessSession session, Arrival arrival, Triage triage) {
        var claims = claims(arrival, triage.open(), one -> tokens.key(arrival.tenant(), one));
        return IdentityTable.claim(session, arrival.tenant(), Kind.KEY, List.copyOf(claims.values()))
                .chain(ours -> keysTaken(session, arrival, triage, refused(claims, ours)));
    }

    private Uni<Triage> keysTaken(
            Mutiny.StatelessSession session, Arrival arrival, Triage triage, List<ScannedTransaction> refused) {
        List<Integer> indexes = refused.stream().map(ScannedTransaction::index).toList();
        return owners(session, arrival, refused).map(said -> triage.keysTaken(indexes, said));
    }

    private Uni<Triage> contents(Mutiny.StatelessSession session, Arrival arrival, Triage triage) {
        var claims = claims(arrival, triage.open(), one -> tokens.content(arrival.tenant(), one));
        return IdentityTable.claim(session, arrival.tenant(), Kind.CONTENT, List.copyOf(claims.values()))
                .chain(ours -> owners(session, arrival, refused(claims, ours)))
                .map(triage::fingerprintsTaken);
    }

    private Uni<Triage> traces(Mutiny.StatelessSession session, Arrival arrival, Triage triage) {
        var claims = claims(arrival, triage.acceptedPayments(), one -> tokens.trace(arrival.tenant(), one));
        return IdentityTable.claim(session, arrival.tenant(), Kind.TRACE, List.copyOf(claims.values()))
                .map(ours -> triage.tracesTaken(refused(claims, ours)));
    }

    private Uni<Map<String, Owner>> owners(
            Mutiny.StatelessSession session, Arrival arrival, List<ScannedTransaction> of) {
        Map<String, String> fingerprints = of.stream()
                .collect(Collectors.toMap(
                        one -> tokens.content(arrival.tenant(), one),
                        ScannedTransaction::fingerprint,
                        (one, same) -> one));
        return IdentityTable.owners(session, arrival.tenant(), Kind.CONTENT, List.copyOf(fingerprints.keySet()))
                .map(owners -> owners.entrySet().stream()
                        .collect(Collectors.toMap(owner -> fingerprints.get(owner.getKey()), Map.Entry::getValue)));
    }

    private static Map<ScannedTransaction, Claim> claims(
            Arrival arrival, List<ScannedTransaction> transactions, Function<ScannedTransaction, String> token) {
        return transactions.stream()
                .collect(Collectors.toMap(
                        Function.identity(), one -> new Claim(token.apply(one), new Owner(arrival.id(), one.index()))));
    }

    private static List<ScannedTransaction> refused(Map<ScannedTransaction, Claim> claims, Set<String> ours) {
        return claims.entrySet().stream()
                .filter(claim -> !ours.contains(claim.getValue().name()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
