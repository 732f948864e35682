package org.overturn.ingest.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.platform.tenant.TenantId;

class DropFoldersTest {

    @Test
    void theRootIsTheConfiguredTenantsAndSubFoldersAreTheTenantsTheyAreNamedAfter(@TempDir Path root)
            throws IOException {
        for (String name : new String[] {"clinic-a", "clinic-b", "done", "bad", "working", "Not A Tenant"}) {
            Files.createDirectories(root.resolve(name));
        }

        var folders = new DropFolders(root, Optional.of(TenantId.of("main"))).folders();

        assertThat(folders)
                .containsExactly(
                        new TenantFolder(root, TenantId.of("main")),
                        new TenantFolder(root.resolve("clinic-a"), TenantId.of("clinic-a")),
                        new TenantFolder(root.resolve("clinic-b"), TenantId.of("clinic-b")));
    }

    @Test
    void aSecondFileOfTheSameNameDoesNotReplaceTheFirst(@TempDir Path root) throws IOException {
        TenantFolder folder = new TenantFolder(root, TenantId.of("main"));
        for (String text : new String[] {"one", "two"}) {
            folder.done(Files.writeString(root.resolve("a.835"), text));
        }

        assertThat(root.resolve("done/a.835")).hasContent("one");
        assertThat(root.resolve("done/a.835.1")).hasContent("two");
    }
}
