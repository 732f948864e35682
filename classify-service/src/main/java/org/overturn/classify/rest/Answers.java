package org.overturn.classify.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.Policies;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Source;
import org.overturn.x12.Finding;

/// Lets the core decide on claims at hand and shows what it says.
@ApplicationScoped
class Answers {

    private static final Set<String> MAY_SEE_NUMBERS = Set.of(Roles.SPECIALIST, Roles.MANAGER, Roles.OPERATOR);

    private final Policies policies;
    private final Numbers numbers;
    private final SecurityIdentity caller;

    Answers(Policies policies, Numbers numbers, SecurityIdentity caller) {
        this.policies = policies;
        this.numbers = numbers;
        this.caller = caller;
    }

    /// All claims count as one history; each is answered once, in the order in which they first occur.
    AssessedFileView about(List<ClaimAdjudicated> claims, List<Finding> findings) {
        DenialPolicy policy = policies.current();
        Map<ClaimKey, Assessment> assessed = Assessor.assess(claims, policy);
        Map<Source, ClaimAdjudicated> bySource = claims.stream()
                .collect(Collectors.toMap(ClaimAdjudicated::source, Function.identity(), (one, same) -> one));
        Map<ClaimKey, AssessmentView> answers = new LinkedHashMap<>();
        boolean mayShow = caller.getRoles().stream().anyMatch(MAY_SEE_NUMBERS::contains);
        for (ClaimAdjudicated claim : claims) {
            answers.computeIfAbsent(new ClaimKey(claim.claimKey()), key -> {
                Assessment answer = Objects.requireNonNull(assessed.get(key), "the core answers for every claim");
                ClaimAdjudicated current = bySource.getOrDefault(answer.source(), claim);
                return AssessmentView.of(
                        key.value(), null, answer, mayShow ? numbers.plain(current) : ControlNumbers.HIDDEN);
            });
        }
        return new AssessedFileView(policy.version(), new ArrayList<>(answers.values()), FindingView.all(findings));
    }
}
