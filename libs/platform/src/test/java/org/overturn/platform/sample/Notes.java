package org.overturn.platform.sample;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.overturn.platform.database.Database;
import org.overturn.platform.database.UnnestRows;
import org.overturn.platform.tenant.TenantId;

/// The sample's store.
@ApplicationScoped
public class Notes {

    private final Database database;

    Notes(Database database) {
        this.database = database;
    }

    /// A row of `note`.
    public record Note(String tenant, long id, String body) {}

    public Uni<Integer> add(TenantId tenant, List<Note> notes) {
        return database.inTenant(tenant, session -> insert(session, notes));
    }

    public Uni<Integer> addAsWorker(Set<TenantId> tenants, List<Note> notes) {
        return database.asWorker(tenants, session -> insert(session, notes));
    }

    public Uni<List<Note>> all(TenantId tenant) {
        return database.inTenant(tenant, Notes::all);
    }

    public static Uni<List<Note>> all(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select tenant_id, note_id, body from note order by note_id", Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(Notes::note).toList());
    }

    private static Note note(Tuple row) {
        return new Note(
                row.get("tenant_id", String.class), row.get("note_id", Long.class), row.get("body", String.class));
    }

    public static Uni<Integer> insert(Mutiny.StatelessSession session, List<Note> notes) {
        var rows = UnnestRows.of(notes)
                .text("tenant_id", Note::tenant)
                .bigint("note_id", Note::id)
                .text("body", Note::body);
        String sql = "insert into note (" + rows.columns() + ") select * from " + rows.fragment("r")
                + " on conflict do nothing";
        return rows.bind(session.createNativeQuery(sql)).executeUpdate();
    }
}
