package org.overturn.bench.chaos.check;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.truth.VaultReader;
import org.overturn.testkit.setup.Service;

/// I5 and I6: what was answered is what is stored, byte for byte, and a refusal has left its audit row and no more.
final class Receipts implements Check {

    @Override
    public List<Violation> violations(Evidence evidence) {
        Findings found = new Findings();
        evidence.books().wrongAnswers().forEach(answer -> found.add("I6", answer));
        accepted(evidence, found);
        refused(evidence, found);
        return found.all();
    }

    private static void accepted(Evidence evidence, Findings found) {
        Map<String, String> states = new HashMap<>();
        evidence.rows(
                        Service.INGEST,
                        "select tenant_id, remittance_id, status from remittance where tenant_id = any(?)")
                .forEach(row -> states.put(row.text(0) + " " + row.text(1), row.text(2)));
        Map<String, Map<Integer, byte[]>> pieces = new HashMap<>();
        evidence.rows(
                        Service.INGEST,
                        "select tenant_id, remittance_id, sequence, sealed from remittance_chunk where tenant_id = any(?)"
                                + " order by sequence")
                .forEach(row -> pieces.computeIfAbsent(row.text(0) + " " + row.text(1), file -> new HashMap<>())
                        .put((int) row.number(2), row.bytes(3)));
        VaultReader vault = evidence.vault();
        for (Books.Accepted file : evidence.books().accepted()) {
            String id = file.truth().tenant() + " " + file.truth().remittanceId();
            found.same("I6", "file " + id, "accepted", states.get(id));
            Map<Integer, byte[]> stored = pieces.getOrDefault(id, Map.of());
            found.same("I6", "bytes of " + id, "the same", compared(vault, file, stored));
        }
    }

    private static String compared(VaultReader vault, Books.Accepted file, Map<Integer, byte[]> stored) {
        try {
            List<byte[]> inOrder = stored.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
            byte[] opened = vault.open(
                    file.truth().tenant(), file.truth().remittanceId().toString(), inOrder);
            return Arrays.equals(opened, file.file()) ? "the same" : "others";
        } catch (GeneralSecurityException | DataFormatException e) {
            return "unreadable";
        }
    }

    private static void refused(Evidence evidence, Findings found) {
        Set<String> audited = new HashSet<>();
        evidence.rows(
                        Service.INGEST,
                        "select tenant_id, remittance_id from ingest_audit where action = 'rejected' and tenant_id = any(?)")
                .forEach(row -> audited.add(row.text(0) + " " + row.text(1)));
        Map<String, String> leftovers = new HashMap<>();
        for (String table : List.of("remittance_chunk", "remittance_transaction", "publication")) {
            evidence.rows(
                            Service.INGEST,
                            "select distinct tenant_id, remittance_id from " + table + " where tenant_id = any(?)")
                    .forEach(row -> leftovers.putIfAbsent(row.text(0) + " " + row.text(1), table));
        }
        evidence.rows(
                        Service.CLASSIFY,
                        "select distinct tenant_id, remittance_id from adjudication where tenant_id = any(?)")
                .forEach(row -> leftovers.putIfAbsent(row.text(0) + " " + row.text(1), "adjudication"));
        for (Books.Refused file : evidence.books().refused()) {
            String id = file.tenant() + " " + file.remittance();
            found.same("I5", "audit of the refusal of " + id, true, audited.contains(id));
            found.same("I5", "what is left of refused " + id, null, leftovers.get(id));
        }
    }
}
