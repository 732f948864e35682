package org.overturn.bench.endtoend;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.testkit.server.ServerFailure;
import org.overturn.testkit.setup.Service;

/// One value for everything that a store came to, whatever the order in which it came there.
final class Digest {

    private Digest() {}

    /// By what it is about: claims, numbers, open work.
    static Map<String, String> of(Rig rig) {
        Map<String, String> digests = new TreeMap<>();
        digests.put("facts", digest(rig, Service.ANALYTICS, """
                select claim_key, verdict, payment_date, first_payment_date, payer_id, provider, charge_cents,
                       paid_cents, denied_cents, recovered_cents, adjudications
                from fact"""));
        digests.put("numbers", digest(rig, Service.ANALYTICS, """
                select * from rollup where claims <> 0 or charge_cents <> 0 or paid_cents <> 0"""));
        digests.put("open work", digest(rig, Service.APPEAL, """
                select claim_key, payer_id, category, type, action, denied_cents
                from work_item where status = 'OPEN'"""));
        return digests;
    }

    private static String digest(Rig rig, Service service, String rows) {
        String sql = "select coalesce(md5(string_agg(line, '|' order by line)), '') from (select r::text as line from ("
                + rows + ") r) lines";
        try (Connection connection = rig.connect(service);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new ServerFailure("cannot read " + service.database(), e);
        }
    }
}
