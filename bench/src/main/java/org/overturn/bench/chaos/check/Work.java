package org.overturn.bench.chaos.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.truth.Names;
import org.overturn.testkit.setup.Service;

/// I4 and I10: a denial has the work item of its round and no other active one, under the name that it must have; an
/// item's version is one more than its history; what a person was told is done is done.
final class Work implements Check {

    private static final Set<String> DENIALS = Set.of("FULL_DENIAL", "PARTIAL_DENIAL", "SUSPECT_DENIAL");

    private record Item(String tenant, String id, String claim, String payer, long round, String status, long cents) {

        /// Work that somebody may still have to do.
        boolean isActive() {
            return !status.equals("CLOSED") && !status.equals("RECOVERED");
        }
    }

    @Override
    public List<Violation> violations(Evidence evidence) {
        Findings found = new Findings();
        Map<String, Item> items = new HashMap<>();
        evidence
                .rows(
                        Service.APPEAL,
                        "select tenant_id, work_item_id, claim_key, payer_id, round, status, denied_cents"
                                + " from work_item where tenant_id = any(?)")
                .stream()
                .map(row -> new Item(
                        row.text(0), row.text(1), row.text(2), row.text(3), row.number(4), row.text(5), row.number(6)))
                .forEach(item -> items.put(item.tenant() + " " + item.id(), item));
        items.values().forEach(item -> named(item, found));
        denials(evidence, items, found);
        histories(evidence, found);
        revisions(evidence, found);
        edits(evidence, found);
        return found.all();
    }

    private static void named(Item item, Findings found) {
        found.same(
                "I4",
                "name of the item of " + item.claim(),
                Names.workItem(item.tenant(), item.claim(), item.payer(), (int) item.round())
                        .toString(),
                item.id());
    }

    private static void denials(Evidence evidence, Map<String, Item> items, Findings found) {
        Set<String> claims = new HashSet<>();
        Set<String> due = new HashSet<>();
        evidence.rows(
                        Service.CLASSIFY,
                        "select tenant_id, claim_key, payer_id, greatest(round, 1), verdict, denied_cents"
                                + " from claim where tenant_id = any(?)")
                .forEach(row -> {
                    claims.add(row.text(0) + " " + row.text(1));
                    if (DENIALS.contains(row.text(4))) {
                        String id = row.text(0) + " "
                                + Names.workItem(row.text(0), row.text(1), row.text(2), (int) row.number(3));
                        due.add(id);
                        Item item = items.get(id);
                        found.same("I4", "work on the denial of " + row.text(1), true, item != null);
                        if (item != null) {
                            found.same("I4", "cents of item " + id, row.number(5), item.cents());
                        }
                    }
                });
        items.forEach((id, item) -> {
            if (item.isActive() && !due.contains(id)) {
                found.add("I4", "item " + id + " is " + item.status() + " without a denial");
            }
            if (!claims.contains(item.tenant() + " " + item.claim())) {
                found.add("I12", "item " + id + " has no claim of its tenant");
            }
        });
    }

    private static void histories(Evidence evidence, Findings found) {
        evidence.rows(
                        Service.APPEAL,
                        "select w.tenant_id, w.work_item_id, w.version, count(h.version), coalesce(max(h.version), 1)"
                                + " from work_item w left join work_item_history h using (tenant_id, work_item_id)"
                                + " where w.tenant_id = any(?) group by 1, 2, 3"
                                + " having w.version <> 1 + count(h.version) or w.version <> coalesce(max(h.version), 1)")
                .forEach(row -> found.add(
                        "I10",
                        "item " + row.text(1) + " has version " + row.number(2) + " and " + row.number(3)
                                + " rows of history"));
    }

    /// Appeal has seen the last revision of each claim that it may have work on: of all but those whose only revision
    /// is
    /// no denial.
    private static void revisions(Evidence evidence, Findings found) {
        Map<String, Long> seen = new HashMap<>();
        evidence.rows(Service.APPEAL, "select tenant_id, claim_key, revision from claim where tenant_id = any(?)")
                .forEach(row -> seen.put(row.text(0) + " " + row.text(1), row.number(2)));
        evidence
                .rows(
                        Service.CLASSIFY,
                        "select tenant_id, claim_key, revision, verdict from claim where tenant_id = any(?)")
                .stream()
                .filter(row -> row.number(2) > 1 || DENIALS.contains(row.text(3)))
                .forEach(row -> found.same(
                        "I4",
                        "revision in appeal of " + row.text(1),
                        row.number(2),
                        seen.get(row.text(0) + " " + row.text(1))));
    }

    private static void edits(Evidence evidence, Findings found) {
        Set<String> done = new HashSet<>();
        evidence.rows(
                        Service.APPEAL,
                        "select tenant_id, work_item_id, version from work_item_history where tenant_id = any(?)")
                .forEach(row -> done.add(row.text(0) + " " + row.text(1) + " " + row.number(2)));
        for (Books.Edit edit : evidence.books().edits()) {
            found.same(
                    "I10",
                    "history of the change of " + edit.workItem() + " to version " + edit.version(),
                    true,
                    done.contains(edit.tenant() + " " + edit.workItem() + " " + edit.version()));
        }
    }
}
