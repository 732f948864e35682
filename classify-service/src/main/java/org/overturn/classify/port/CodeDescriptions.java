package org.overturn.classify.port;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.KeysetCursor;
import org.overturn.platform.tenant.TenantId;

/// Official words of codes, under the licence of the tenant that has loaded them. They stand beside our own words and
/// are seen by this tenant alone; no decision depends on them.
public interface CodeDescriptions {

    /// Puts these in the place of all that were loaded of the list before, in one step, on the record. None at all
    /// takes the words away.
    ///
    /// @param descriptions each code once
    Uni<DescriptionLoad> replace(
            TenantId tenant,
            CodeList list,
            String source,
            @Nullable LocalDate published,
            List<CodeDescription> descriptions,
            String user);

    /// The words for those of the codes that have any, in the order of list and code.
    Uni<List<OfficialDescription>> find(TenantId tenant, Collection<CodeRef> codes);

    /// What was loaded of the list, the last first: that one holds.
    Uni<List<DescriptionLoad>> loads(TenantId tenant, CodeList list, @Nullable KeysetCursor after, int limit);
}
