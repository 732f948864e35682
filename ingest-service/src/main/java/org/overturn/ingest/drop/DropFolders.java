package org.overturn.ingest.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.platform.tenant.TenantId;

/// The watched folders: the drop folder itself for the configured tenant, and one sub-folder for each tenant.
///
/// @param root the drop folder
/// @param rootTenant whose files lie in the root
record DropFolders(Path root, Optional<TenantId> rootTenant) {

    private static final Set<String> RESERVED = Set.of(TenantFolder.WORKING, TenantFolder.DONE, TenantFolder.BAD);

    /// All folders that are there now. Sub-folders with another name than a tenant's are left alone.
    List<TenantFolder> folders() {
        List<TenantFolder> folders = new ArrayList<>();
        rootTenant.ifPresent(tenant -> folders.add(new TenantFolder(root, tenant)));
        try (Stream<Path> inside = Files.list(root)) {
            inside.filter(Files::isDirectory)
                    .sorted()
                    .forEach(folder -> TenantId.parse(folder.getFileName().toString())
                            .filter(tenant -> !RESERVED.contains(tenant.value()))
                            .ifPresent(tenant -> folders.add(new TenantFolder(folder, tenant))));
        } catch (IOException e) {
            throw new UncheckedIOException("the drop folder cannot be read", e);
        }
        return folders;
    }
}
