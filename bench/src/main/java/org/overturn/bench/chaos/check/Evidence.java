package org.overturn.bench.chaos.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.bench.chaos.check.TopicLog.Told;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.truth.SetTruth;
import org.overturn.bench.chaos.truth.VaultReader;
import org.overturn.testkit.setup.Service;

/// What was sent, and where to look for it.
///
/// @param books what must be there
/// @param tables what the services keep
/// @param log what the topics hold
/// @param vault opens stored files
/// @param saidToPostgres what no service may say to the database
public record Evidence(Books books, Tables tables, TopicLog log, VaultReader vault, Set<String> saidToPostgres) {

    /// Whose files they are.
    Collection<String> tenants() {
        return books.tenants();
    }

    List<Tables.Row> rows(Service service, String sql) {
        return tables.rows(service, sql, tenants());
    }

    List<Told> told(String topic) {
        return log.of(topic, tenants());
    }

    /// Every ST that was accepted, by tenant, file and index.
    Map<String, SetTruth> sets() {
        Map<String, SetTruth> sets = new HashMap<>();
        for (Books.Accepted file : books.accepted()) {
            for (SetTruth set : file.truth().sets()) {
                sets.put(key(file.truth().tenant(), file.truth().remittanceId().toString(), set.transaction()), set);
            }
        }
        return sets;
    }

    static String key(String tenant, String remittance, long transaction) {
        return tenant + " " + remittance + " ST " + transaction;
    }
}
