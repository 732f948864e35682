package org.overturn.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;
import org.overturn.testkit.setup.Service;

/// Claims of a thousand lines through the packaged services with the heap that they have in operation, where all of
/// them
/// have to wait: a batch counts claims, memory counts bytes.
class PackagedLargeClaimsTest {

    private static final int CLAIMS = 400;
    private static final int LINES = 990;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Rig rig = TestRig.fresh();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void claimsOfAThousandLinesThatWaitFitIntoMemory() throws IOException {
        rig.start(6, 1);
        var pids = Arrays.stream(Service.values()).map(rig::pid).toList();
        signal("STOP", Service.APPEAL, Service.ANALYTICS);

        new Calls(rig).post(file());
        Await.until(PATIENCE, "published and assessed", () -> rows(Service.CLASSIFY, "assessment_revision") == CLAIMS);
        signal("CONT", Service.APPEAL, Service.ANALYTICS);

        Await.until(PATIENCE, "counted", () -> rows(Service.ANALYTICS, "fact") == CLAIMS);
        Await.until(PATIENCE, "work is open", () -> rows(Service.APPEAL, "work_item") == CLAIMS);
        assertThat(pids).allMatch(pid -> ProcessHandle.of(pid).isPresent());
    }

    private long rows(Service service, String table) {
        try (var connection = rig.connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name, Service... services) throws IOException {
        for (Service service : services) {
            new ProcessBuilder("kill", "-" + name, Long.toString(rig.pid(service)))
                    .start()
                    .onExit()
                    .join();
        }
    }

    private Path file() throws IOException {
        Path file = rig.folder().resolve("large.835");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("ISA*00*          *00*          *ZZ*PAYER          *ZZ*OVERTURNTEST   *261101*0600*^*00501"
                    + "*000000001*0*T*:~GS*HP*PAYER*OVERTURNTEST*20261101*0600*1*X*005010X221A1~ST*835*0001~");
            out.write("BPR*I*" + 50L * LINES * CLAIMS + "*C*ACH************20261102~TRN*1*LARGE1*1512345678~"
                    + "DTM*405*20261030~N1*PR*NORTHWIND HEALTH PLAN*XV*NW001~N3*1 PLAN STREET~"
                    + "N4*SPRINGFIELD*OH*45501~PER*BL**TE*5555550100~N1*PE*HARBOR CLINIC*XX*1234567893~LX*1~");
            for (int claim = 0; claim < CLAIMS; claim++) {
                out.write("CLP*LARGE%1$d*1*%2$d*%3$d**12*ICN%1$d*11*1~NM1*QC*1*SAMPLE*PAT****MI*M1~"
                        .formatted(claim, 100 * LINES, 50 * LINES));
                for (int i = 0; i < LINES; i++) {
                    out.write(
                            "SVC*HC:99213*100*50**1~DTM*472*20261001~CAS*CO*197*30~CAS*PR*3*20~REF*6R*L%dX%d~LQ*HE*N130~"
                                    .formatted(claim, i));
                }
            }
            int segments = 11 + CLAIMS * (2 + 6 * LINES);
            out.write("SE*" + segments + "*0001~GE*1*1~IEA*1*000000001~");
        }
        return file;
    }
}
