package org.overturn.classify.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.classify.port.ClaimHistory;
import org.overturn.classify.port.CodeDescriptions;
import org.overturn.classify.port.CodeList;
import org.overturn.classify.port.CodeRef;
import org.overturn.events.Adjustment;
import org.overturn.events.ClaimFacts;
import org.overturn.events.Remark;
import org.overturn.platform.tenant.TenantId;

/// The official words for codes of an answer, for those who have loaded them.
@ApplicationScoped
class OfficialWords {

    private static final String NOT_YET = "Not classified yet: ";

    private final CodeDescriptions descriptions;

    OfficialWords(CodeDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    /// Our own words, which say when a code is not classified.
    static String own(boolean classified, String words) {
        return classified ? words : NOT_YET + words;
    }

    Uni<Optional<OfficialDescriptionView>> about(TenantId tenant, CodeList list, String code) {
        return descriptions
                .find(tenant, List.of(new CodeRef(list, code)))
                .map(found -> found.stream().findFirst().map(OfficialDescriptionView::of));
    }

    /// Of the statuses and denials of these answers.
    Uni<List<OfficialDescriptionView>> about(TenantId tenant, List<AssessmentView> answers) {
        Set<CodeRef> codes = new LinkedHashSet<>();
        answers.forEach(answer -> codesOf(codes, answer));
        return views(tenant, codes);
    }

    /// Of everything that payers said of a claim.
    Uni<List<OfficialDescriptionView>> about(TenantId tenant, ClaimHistory history) {
        Set<CodeRef> codes = new LinkedHashSet<>();
        history.timeline().forEach(told -> codesOf(codes, told.adjudication().claim()));
        return views(tenant, codes);
    }

    private Uni<List<OfficialDescriptionView>> views(TenantId tenant, Set<CodeRef> codes) {
        return descriptions
                .find(tenant, codes)
                .map(found -> found.stream().map(OfficialDescriptionView::of).toList());
    }

    private static void codesOf(Set<CodeRef> codes, AssessmentView answer) {
        codes.add(new CodeRef(CodeList.CLP02, answer.status()));
        for (DenialView denial : answer.denials()) {
            codes.add(new CodeRef(CodeList.CARC, denial.carc()));
            denial.rarcs().forEach(remark -> codes.add(new CodeRef(CodeList.RARC, remark)));
        }
    }

    private static void codesOf(Set<CodeRef> codes, ClaimFacts claim) {
        codes.add(new CodeRef(CodeList.CLP02, claim.status()));
        codesOf(codes, claim.adjustments(), claim.remarks());
        claim.lines().forEach(line -> codesOf(codes, line.adjustments(), line.remarks()));
    }

    private static void codesOf(Set<CodeRef> codes, List<Adjustment> adjustments, List<Remark> remarks) {
        adjustments.forEach(one -> codes.add(new CodeRef(CodeList.CARC, one.carc())));
        remarks.forEach(remark -> codes.add(new CodeRef(CodeList.RARC, remark.code())));
    }
}
