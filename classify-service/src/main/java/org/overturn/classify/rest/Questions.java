package org.overturn.classify.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.port.ClassifyConfig;
import org.overturn.classify.port.FileContent;
import org.overturn.classify.port.FileContent.Understood;
import org.overturn.classify.port.FileContent.Unreadable;
import org.overturn.classify.port.RemittanceFiles;
import org.overturn.classify.port.TenantPolicies;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.TenantId;
import org.overturn.x12.Finding;

/// Answers questions about files, a few at a time: each takes memory for all its claims.
@ApplicationScoped
class Questions {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final RemittanceFiles files;
    private final TenantPolicies policies;
    private final Answers answers;
    private final OfficialWords official;
    private final Vertx vertx;
    private final int maxBytes;
    private final Semaphore places;

    Questions(
            RemittanceFiles files,
            TenantPolicies policies,
            Answers answers,
            OfficialWords official,
            Vertx vertx,
            ClassifyConfig config) {
        this.files = files;
        this.policies = policies;
        this.answers = answers;
        this.official = official;
        this.vertx = vertx;
        this.maxBytes = config.assessments().maxBytes();
        this.places = new Semaphore(config.assessments().atOnce());
    }

    /// Reads the body where it is called, on a worker thread.
    Uni<AssessedFileView> answer(TenantId tenant, Question question) throws IOException {
        if (!places.tryAcquire()) {
            throw Problems.unavailable("busy", "Too many files are being assessed; come again.", COME_AGAIN);
        }
        List<byte[]> bodies;
        try {
            bodies = question.files(maxBytes);
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
        return policy(tenant, question.policyVersion())
                .chain(policy -> offLoop(() -> answer(tenant, bodies, policy, question.mayShow())))
                .chain(answer -> official.about(tenant, answer.claims()).map(answer::with))
                .onTermination()
                .invoke(() -> places.release());
    }

    private Uni<DenialPolicy> policy(TenantId tenant, @Nullable String version) {
        return version == null
                ? policies.of(tenant)
                : policies.find(tenant, version).map(found -> found.orElseThrow(PolicyResource::unknown));
    }

    private AssessedFileView answer(TenantId tenant, List<byte[]> bodies, DenialPolicy policy, boolean mayShow) {
        List<ClaimAdjudicated> claims = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (byte[] body : bodies) {
            Understood content = readable(files.read(tenant, body));
            claims.addAll(content.claims());
            findings.addAll(content.findings());
        }
        return answers.about(claims, findings, policy, mayShow);
    }

    private <T> Uni<T> offLoop(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }

    private static Understood readable(FileContent content) {
        return switch (content) {
            case Understood understood -> understood;
            case Unreadable unreadable ->
                throw Problems.unprocessable(
                        "unreadable-remittance",
                        "This is no 835 that can be read.",
                        FindingView.all(unreadable.findings()));
        };
    }
}
