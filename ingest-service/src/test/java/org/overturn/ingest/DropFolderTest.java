package org.overturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Await;

@OnRealServers
class DropFolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Caller caller = Caller.fresh();
    private final Path folder = TestFolders.drop().resolve(caller.tenant());

    @BeforeEach
    void makeTheTenantsFolder() throws IOException {
        Files.createDirectories(folder);
    }

    @Test
    void aDroppedFileIsStoredAndMovesAside() throws IOException {
        Files.write(
                folder.resolve("good.835"),
                Sample835.numbered(700).set("DROP", 3).bytes());

        await("done/good.835");

        assertThat(caller.rows("remittance")).isEqualTo(1);
        caller.send(Sample835.numbered(700).set("DROP", 3)).statusCode(200);
    }

    @Test
    void aCompressedFileIsRecognised() throws IOException {
        Files.write(
                folder.resolve("good.835.gz"),
                Gzip.pack(Sample835.numbered(701).set("DROP", 3).bytes()));

        await("done/good.835.gz");

        assertThat(caller.rows("remittance")).isEqualTo(1);
    }

    @Test
    void anAcknowledgmentBesideRemittancesIsToldByItsContent() throws IOException {
        Files.write(
                folder.resolve("mailbox-1.txt"),
                Sample277.numbered(705, "DROP705").rejected(1).bytes());
        Files.write(
                folder.resolve("mailbox-2.txt"),
                Sample835.numbered(706).set("DROP706", 1).bytes());

        await("done/mailbox-1.txt");
        await("done/mailbox-2.txt");

        caller.as("feed")
                .get("/v1/remittances")
                .then()
                .body("items.kind", containsInAnyOrder("acknowledgment", "remittance"));
    }

    @Test
    void aBadFileMovesAsideWithItsFindings() throws IOException {
        Files.writeString(folder.resolve("bad.835"), "this is no remittance");
        Files.writeString(folder.resolve("page.835"), "<html></html>");

        await("bad/bad.835");
        await("bad/page.835");

        assertThat(Files.readString(folder.resolve("bad/bad.835.findings.json"), StandardCharsets.UTF_8))
                .contains("\"code\" : \"unreadable\"", "X12.NO_ISA", "remittanceId");
        assertThat(Files.readString(folder.resolve("bad/page.835.findings.json"), StandardCharsets.UTF_8))
                .contains("\"code\" : \"other-format\"");
    }

    @Test
    void whatACrashLeftClaimedIsTakenAgainWithoutEffect() throws IOException {
        byte[] file = Sample835.numbered(702).set("CRASH", 2).bytes();
        caller.send(file).statusCode(202);
        Files.createDirectories(folder.resolve("working"));
        Files.write(folder.resolve("working/claimed.835"), file);

        await("done/claimed.835");

        assertThat(caller.rows("remittance")).isEqualTo(1);
    }

    @Test
    void aFileThatIsStillWrittenIsLeftAlone() throws IOException {
        Files.write(
                folder.resolve("writing.835.part"),
                Sample835.numbered(703).set("PART", 2).bytes());
        Files.write(
                folder.resolve("written.835"),
                Sample835.numbered(704).set("WHOLE", 2).bytes());

        await("done/written.835");

        assertThat(folder.resolve("writing.835.part")).exists();
    }

    private void await(String file) {
        Await.until(PATIENCE, file, () -> Files.exists(folder.resolve(file)));
    }
}
