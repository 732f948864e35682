package org.overturn.bench.chaos.load;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.overturn.bench.chaos.truth.FileTruth;

/// What the services have answered for: nothing in here may ever be missing, and nothing else may be there.
public final class Books {

    private final Set<String> tenants = new ConcurrentSkipListSet<>();
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final List<Refused> refused = new CopyOnWriteArrayList<>();
    private final List<String> wrongAnswers = new CopyOnWriteArrayList<>();
    private final List<Edit> edits = new CopyOnWriteArrayList<>();

    /// A file that was answered 200 or 202.
    ///
    /// @param file its bytes
    // Compared by nobody.
    @SuppressWarnings("ArrayRecordComponent")
    public record Accepted(FileTruth truth, byte[] file) {}

    /// A file that was answered 422.
    ///
    /// @param remittance the name that it would have
    public record Refused(String tenant, UUID remittance) {}

    /// A change of a work item that was answered 200.
    ///
    /// @param version the version after it
    public record Edit(String tenant, String workItem, long version) {}

    void tenant(String tenant) {
        tenants.add(tenant);
    }

    void accept(Accepted file) {
        accepted.add(file);
    }

    void refuse(Refused file) {
        refused.add(file);
    }

    void edited(Edit edit) {
        edits.add(edit);
    }

    void wrongAnswer(String what) {
        wrongAnswers.add(what);
    }

    /// All tenants.
    public Set<String> tenants() {
        return Set.copyOf(tenants);
    }

    /// Files taken.
    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /// Files refused.
    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    /// Changes of people.
    public List<Edit> edits() {
        return List.copyOf(edits);
    }

    /// Answers that no request should get.
    public List<String> wrongAnswers() {
        return List.copyOf(wrongAnswers);
    }

    /// Number of CLP in all files taken.
    public long claims() {
        return accepted.stream().mapToLong(one -> one.truth().claims()).sum();
    }
}
