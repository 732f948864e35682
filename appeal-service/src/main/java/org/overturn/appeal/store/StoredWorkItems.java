package org.overturn.appeal.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.overturn.appeal.core.Edit;
import org.overturn.appeal.port.Edited;
import org.overturn.appeal.port.Listed;
import org.overturn.appeal.port.WorkItems;
import org.overturn.appeal.port.WorklistQuery;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.WorkItemChanged;
import org.overturn.platform.rest.Page;
import org.overturn.platform.tenant.TenantId;

/// The work items in PostgreSQL.
@ApplicationScoped
class StoredWorkItems implements WorkItems {

    private final AssessmentStore assessments;
    private final WorklistStore worklist;
    private final EditStore edits;
    private final UntoldStore untold;

    StoredWorkItems(AssessmentStore assessments, WorklistStore worklist, EditStore edits, UntoldStore untold) {
        this.assessments = assessments;
        this.worklist = worklist;
        this.edits = edits;
        this.untold = untold;
    }

    @Override
    public Uni<List<WorkItemChanged>> apply(List<ClaimAssessed> batch) {
        return assessments.apply(batch);
    }

    @Override
    public Uni<Page<Listed>> list(TenantId tenant, WorklistQuery query) {
        return worklist.list(tenant, query);
    }

    @Override
    public Uni<Listed> find(TenantId tenant, UUID workItemId) {
        return worklist.find(tenant, workItemId);
    }

    @Override
    public Uni<Edited> edit(TenantId tenant, UUID workItemId, String actor, Edit edit, int expectedVersion) {
        return edits.edit(tenant, workItemId, actor, edit, expectedVersion);
    }

    @Override
    public Uni<Integer> tell(int limit, Publish publish) {
        return untold.tell(limit, publish);
    }

    @Override
    public Uni<Untold> untold() {
        return untold.depth();
    }
}
