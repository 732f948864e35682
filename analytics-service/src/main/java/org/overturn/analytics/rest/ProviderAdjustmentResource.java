package org.overturn.analytics.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.analytics.core.Window;
import org.overturn.analytics.port.LedgerBooks;
import org.overturn.analytics.port.LedgerBooks.EntryQuery;
import org.overturn.analytics.port.LedgerBooks.PaymentQuery;
import org.overturn.events.ProviderAdjusted;
import org.overturn.platform.keys.IdentifierCipher;
import org.overturn.platform.rest.Page;
import org.overturn.platform.rest.PageRequest;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// What payers take from payments or add to them beside the claims.
@Path("/v1/provider-adjustments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"manager", "specialist", "operator"})
@Tag(name = "Provider adjustments")
public class ProviderAdjustmentResource {

    private final LedgerBooks books;
    private final CurrentTenant tenant;
    private final IdentifierCipher cipher;

    ProviderAdjustmentResource(LedgerBooks books, CurrentTenant tenant, IdentifierCipher cipher) {
        this.books = books;
        this.tenant = tenant;
        this.cipher = cipher;
    }

    @GET
    @Operation(
            operationId = "listProviderAdjustments",
            summary = "Provider-level adjustments, the newest first, each with where it stands and the claims it names")
    public Uni<Page<ProviderAdjustmentView>> adjustments(
            @BeanParam LedgerRequest wanted, @BeanParam DayRange days, @BeanParam PageRequest page) {
        EntryQuery query = new EntryQuery(
                days.window(), wanted.code, wanted.payer, wanted.standing(), page.limit(), page.cursor());
        TenantId whose = tenant.id();
        return books.entries(whose, query)
                .map(entries -> entries.map(it -> ProviderAdjustmentView.of(it, shown(whose, it))));
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "getProviderAdjustmentSummary",
            summary = "What adjustments took and added by effect, and claims against cash")
    public Uni<ProviderAdjustmentSummary> summary(@BeanParam DayRange days) {
        Window window = days.window();
        return books.summary(tenant.id(), window).map(it -> ProviderAdjustmentSummary.of(window, it));
    }

    @GET
    @Path("/payments")
    @Operation(
            operationId = "listPaymentCash",
            summary = "Payments, the newest first: what claims were paid, what adjustments took, what was paid out")
    public Uni<Page<PaymentCashView>> payments(
            @QueryParam("payer") @Parameter(description = "Payer id") @Nullable String payer,
            @BeanParam DayRange days,
            @BeanParam PageRequest page) {
        PaymentQuery query = new PaymentQuery(days.window(), payer, page.limit(), page.cursor());
        return books.payments(tenant.id(), query).map(payments -> payments.map(PaymentCashView::of));
    }

    private @Nullable String shown(TenantId whose, LedgerBooks.Entry entry) {
        return entry.reference() == null
                ? null
                : cipher.decrypt(whose, ProviderAdjusted.REFERENCE_PURPOSE, entry.reference());
    }
}
