package org.overturn.classify.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.Carc;
import org.overturn.classify.core.policy.ClaimStatus;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.core.policy.Rarc;
import org.overturn.classify.port.CodeList;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.CurrentTenant;
import org.overturn.platform.tenant.TenantId;

/// What we know of the codes by which payers give their reasons.
@Path("/v1/codes")
@RolesAllowed({Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR})
@Tag(name = "Codes")
class CodeResource {

    private final CurrentTenant tenant;
    private final TenantPolicies policies;
    private final OfficialWords official;

    CodeResource(CurrentTenant tenant, TenantPolicies policies, OfficialWords official) {
        this.tenant = tenant;
        this.policies = policies;
        this.official = official;
    }

    @GET
    @Path("/carc/{code}")
    @Operation(
            summary = "A claim adjustment reason code, as the current policy knows it",
            description = "The official words are there where the tenant has loaded them. A code that only the loaded"
                    + " list knows is answered as not classified yet.")
    @APIResponse(responseCode = "404", description = "Neither the policy nor a loaded list knows the code")
    public Uni<CarcView> carc(@PathParam("code") String code) {
        return about(CodeList.CARC, code, DenialPolicy::carc, Carc::known, CarcView::of);
    }

    @GET
    @Path("/rarc/{code}")
    @Operation(summary = "A remittance advice remark code, as the current policy knows it")
    @APIResponse(responseCode = "404", description = "Neither the policy nor a loaded list knows the code")
    public Uni<RarcView> rarc(@PathParam("code") String code) {
        return about(CodeList.RARC, code, DenialPolicy::rarc, Rarc::known, RarcView::of);
    }

    @GET
    @Path("/clp02/{code}")
    @Operation(summary = "A claim status, as the current policy knows it")
    @APIResponse(responseCode = "404", description = "Neither the policy nor a loaded list knows the code")
    public Uni<StatusView> status(@PathParam("code") String code) {
        return about(CodeList.CLP02, code, DenialPolicy::status, ClaimStatus::known, StatusView::of);
    }

    private <E, V> Uni<V> about(
            CodeList list,
            String code,
            BiFunction<DenialPolicy, String, E> entry,
            Predicate<E> isClassified,
            View<E, V> view) {
        TenantId owner = tenant.id();
        String name = code.toUpperCase(Locale.ROOT);
        return policies.of(owner)
                .chain(policy -> official.about(owner, list, name).map(words -> {
                    E found = entry.apply(policy, name);
                    if (words.isEmpty() && !isClassified.test(found)) {
                        throw Problems.notFound();
                    }
                    return view.of(found, policy.version(), words.orElse(null));
                }));
    }

    /// What is shown of a code.
    @FunctionalInterface
    private interface View<E, V> {
        V of(E entry, String policyVersion, @Nullable OfficialDescriptionView words);
    }
}
