package org.overturn.classify.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.classify.core.Assessor;
import org.overturn.classify.core.ClaimKey;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.Source;
import org.overturn.x12.Finding;

/// Lets the core decide on claims at hand and shows what it says.
@ApplicationScoped
class Answers {

    private final Numbers numbers;

    Answers(Numbers numbers) {
        this.numbers = numbers;
    }

    /// All claims count as one history; each is answered once, in the order in which they first occur. For worker
    /// threads.
    ///
    /// @param mayShow whether the caller may see the numbers of claims
    AssessedFileView about(
            List<ClaimAdjudicated> claims, List<Finding> findings, DenialPolicy policy, boolean mayShow) {
        Map<ClaimKey, Assessment> assessed = Assessor.assess(claims, policy);
        Map<Source, ClaimAdjudicated> bySource = claims.stream()
                .collect(Collectors.toMap(ClaimAdjudicated::source, Function.identity(), (one, same) -> one));
        Map<ClaimKey, AssessmentView> answers = new LinkedHashMap<>();
        for (ClaimAdjudicated claim : claims) {
            answers.computeIfAbsent(new ClaimKey(claim.claimKey()), key -> {
                Assessment answer = Objects.requireNonNull(assessed.get(key), "the core answers for every claim");
                ClaimAdjudicated current = bySource.getOrDefault(answer.source(), claim);
                return AssessmentView.of(
                        key.value(), null, answer, mayShow ? numbers.plain(current) : ControlNumbers.HIDDEN);
            });
        }
        return new AssessedFileView(
                policy.version(), new ArrayList<>(answers.values()), FindingView.all(findings), List.of());
    }
}
