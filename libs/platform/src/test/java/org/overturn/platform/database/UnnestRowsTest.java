package org.overturn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.overturn.platform.sample.Notes;
import org.overturn.platform.sample.Notes.Note;
import org.overturn.platform.sample.SampleService;
import org.overturn.platform.tenant.TenantId;

@SampleService
class UnnestRowsTest {

    private static final TenantId TENANT = TenantId.of("arrays");
    private static final int BATCH = 500;

    @Inject
    Database database;

    // The record is a bag of values for one statement; nobody compares it.
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(
            int id,
            @Nullable String body,
            @Nullable Long cents,
            @Nullable Boolean flag,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable UUID key,
            @Nullable String doc,
            byte @Nullable [] raw) {}

    @Test
    void everyTypeAndEveryNullArrivesAsItWasSent() {
        Row full = new Row(
                1,
                "it's {\"quoted\", \\ and, comma'd} \u00fc",
                -9_007_199_254_740_993L,
                true,
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-11-23T14:00:00.123456Z"),
                UUID.fromString("0f4a1f0e-3a54-8c39-9f5e-000000000001"),
                "{\"a\": [1, null]}",
                new byte[] {0, 1, (byte) 0xff});
        Row empty = new Row(2, null, null, null, null, null, null, null, null);
        Row blank = new Row(3, "", 0L, false, LocalDate.EPOCH, Instant.EPOCH, new UUID(0, 0), "[]", new byte[0]);
        Row last = new Row(4, null, null, null, null, null, null, null, new byte[] {5, 6});

        done(database.inTenant(TENANT, session -> {
            var rows = columns(List.of(full, empty, blank, last));
            String sql = "insert into every_type (" + rows.columns() + ") select * from " + rows.fragment("r");
            return rows.bind(session.createNativeQuery(sql)).executeUpdate();
        }));
        List<Tuple> stored = done(database.inTenant(
                TENANT,
                session -> session.createNativeQuery(
                                "select body, cents, flag, day, at, key, cast(doc as text) doc, raw from every_type order by id",
                                Tuple.class)
                        .getResultList()));

        assertThat(stored.get(0).toArray())
                .containsExactly(full.body, full.cents, true, full.day, utc(full.at), full.key, full.doc, full.raw);
        assertThat(stored.get(1).toArray()).containsOnlyNulls();
        assertThat(stored.get(2).toArray())
                .containsExactly("", 0L, false, blank.day, utc(blank.at), blank.key, "[]", blank.raw);
        assertThat(stored.get(3).get("raw", byte[].class)).isEqualTo(last.raw);
    }

    @Test
    void aFurtherParameterFindsItsPlaceBesideTheArrays() {
        var rows = UnnestRows.of(List.of(1L, 2L, 3L)).bigint("n", n -> n);

        List<Long> found = done(database.inTenant(
                TENANT,
                session -> rows.bind(session.createNativeQuery(
                                "select r.n from " + rows.fragment("r") + " where r.n > :least order by 1", Long.class))
                        .setParameter("least", 1L)
                        .getResultList()));

        assertThat(found).containsExactly(2L, 3L);
    }

    @Test
    void aBatchIsOneStatementAndFarCheaperThanOneEach() {
        TenantId tenant = TenantId.of("speed");
        done(database.inTenant(
                tenant, s -> s.createNativeQuery("delete from note").executeUpdate()));
        long setNanos = 0;
        for (int round = 0; round < 40; round++) {
            List<Note> batch = batch(tenant, round);
            long start = System.nanoTime();
            int stored = done(database.inTenant(tenant, session -> Notes.insert(session, batch)));
            setNanos = System.nanoTime() - start;
            assertThat(stored).isEqualTo(BATCH);
        }
        long startSingles = System.nanoTime();
        for (Note note : batch(tenant, 1_000)) {
            done(database.inTenant(tenant, session -> Notes.insert(session, List.of(note))));
        }
        long singleNanos = System.nanoTime() - startSingles;

        System.out.printf(
                "unnest: %d rows in one transaction %.2f ms, in one each %.2f ms%n",
                BATCH, setNanos / 1e6, singleNanos / 1e6);
        assertThat(singleNanos).isGreaterThan(5 * setNanos);
    }

    private static List<Note> batch(TenantId tenant, int round) {
        return LongStream.range(0, BATCH)
                .mapToObj(i -> new Note(tenant.value(), (long) round * BATCH + i, "body of note " + i))
                .toList();
    }

    private static UnnestRows<Row> columns(List<Row> rows) {
        return UnnestRows.of(rows)
                .text("tenant_id", row -> TENANT.value())
                .integer("id", Row::id)
                .text("body", Row::body)
                .bigint("cents", Row::cents)
                .bool("flag", Row::flag)
                .date("day", Row::day)
                .timestamp("at", Row::at)
                .uuid("key", Row::key)
                .jsonb("doc", Row::doc)
                .bytea("raw", Row::raw);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static <T> T done(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
