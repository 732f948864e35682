package org.overturn.classify.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.port.ClassifyConfig;
import org.overturn.classify.port.FileContent;
import org.overturn.classify.port.FileContent.Understood;
import org.overturn.classify.port.FileContent.Unreadable;
import org.overturn.classify.port.RemittanceFiles;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.rest.Problems;
import org.overturn.platform.tenant.TenantId;
import org.overturn.x12.Finding;

/// Answers questions about files, a few at a time: each takes memory for all its claims.
@ApplicationScoped
class Questions {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final RemittanceFiles files;
    private final Answers answers;
    private final int maxBytes;
    private final Semaphore places;

    Questions(RemittanceFiles files, Answers answers, ClassifyConfig config) {
        this.files = files;
        this.answers = answers;
        this.maxBytes = config.assessments().maxBytes();
        this.places = new Semaphore(config.assessments().atOnce());
    }

    AssessedFileView answer(TenantId tenant, @Nullable Long declaredBytes, List<InputStream> bodies)
            throws IOException {
        if (declaredBytes != null && declaredBytes > maxBytes) {
            throw Problems.tooLarge(maxBytes);
        }
        if (!places.tryAcquire()) {
            throw Problems.unavailable("busy", "Too many files are being assessed; come again.", COME_AGAIN);
        }
        try {
            return answered(tenant, bodies);
        } finally {
            places.release();
        }
    }

    private AssessedFileView answered(TenantId tenant, List<InputStream> bodies) throws IOException {
        List<ClaimAdjudicated> claims = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int room = maxBytes;
        for (InputStream body : bodies) {
            byte[] file = body.readNBytes(room + 1);
            if (file.length > room) {
                throw Problems.tooLarge(maxBytes);
            }
            room -= file.length;
            Understood content = readable(files.read(tenant, file));
            claims.addAll(content.claims());
            findings.addAll(content.findings());
        }
        return answers.about(claims, findings);
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
