package org.overturn.analytics.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.overturn.analytics.port.LedgerBooks;
import org.overturn.analytics.port.LedgerBooks.StandingDifference;
import org.overturn.analytics.port.Numbers;
import org.overturn.analytics.port.Numbers.Difference;
import org.overturn.analytics.port.Numbers.Recount;
import org.overturn.platform.tenant.CurrentTenant;

/// Whether the numbers can be trusted.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliation")
public class ReconciliationResource {

    private final Numbers numbers;
    private final LedgerBooks books;
    private final CurrentTenant tenant;

    ReconciliationResource(Numbers numbers, LedgerBooks books, CurrentTenant tenant) {
        this.numbers = numbers;
        this.books = books;
        this.tenant = tenant;
    }

    @GET
    @Path("/reconciliation")
    @RolesAllowed({"manager", "specialist", "operator"})
    @Operation(operationId = "getReconciliation", summary = "What was sealed against what is counted")
    public Uni<ReconciliationView> reconciliation() {
        return numbers.reconciliation(tenant.id()).map(ReconciliationView::of);
    }

    @POST
    @Path("/rollups/verify")
    @RolesAllowed("operator")
    @Operation(
            operationId = "verifyRollups",
            summary =
                    "Counts the rollups anew from the facts, folds the ledger anew from its adjustments, and compares")
    public Uni<Verification> verify() {
        return numbers.recount(tenant.id())
                .chain(rollups -> books.recount(tenant.id()).map(ledger -> Verification.of(rollups, ledger)));
    }

    /// The outcome of a recount: `differences` is empty, or the rollups are wrong; `adjustmentDifferences` is empty,
    /// or the ledger of provider adjustments is.
    @Schema(name = "RollupVerification")
    public record Verification(
            boolean equal,
            long rollups,
            List<Difference> differences,
            long adjustments,
            List<StandingDifference> adjustmentDifferences) {

        static Verification of(Recount rollups, LedgerBooks.Recount ledger) {
            return new Verification(
                    rollups.differences().isEmpty() && ledger.differences().isEmpty(),
                    rollups.rollups(),
                    rollups.differences(),
                    ledger.adjustments(),
                    ledger.differences());
        }
    }
}
