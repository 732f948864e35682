package org.overturn.classify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;

/// A copy of the policy that ships, edited as an author would.
final class EditedPolicy {

    private static final PolicySource BUNDLED = PolicySource.bundled("2026.1");

    private PolicySource source = BUNDLED;

    /// Replaces a text, which must be there, in one file.
    EditedPolicy with(String file, String old, String now) {
        PolicySource before = source;
        assertThat(before.read(file).orElseThrow()).as(file).contains(old);
        source = name -> before.read(name).map(text -> name.equals(file) ? text.replace(old, now) : text);
        return this;
    }

    /// Adds a row to one file.
    EditedPolicy withRow(String file, String row) {
        PolicySource before = source;
        source = name -> before.read(name).map(text -> name.equals(file) ? text + row + "\n" : text);
        return this;
    }

    /// Takes away every row that begins with the text.
    EditedPolicy withoutRows(String file, String beginning) {
        PolicySource before = source;
        assertThat(before.read(file).orElseThrow()).as(file).contains("\n" + beginning);
        source = name -> before.read(name).map(text -> name.equals(file) ? without(text, beginning) : text);
        return this;
    }

    /// Amends the policy by files of rows, each with its header.
    EditedPolicy amendedBy(Map<String, String> files) {
        source = source.amendedBy(file -> Optional.ofNullable(files.get(file)));
        return this;
    }

    DenialPolicy load() {
        return PolicyLoader.load(source);
    }

    /// What the policy is refused for.
    List<String> problems() {
        try {
            PolicyLoader.load(source);
        } catch (PolicyRefused refused) {
            return refused.problems().stream().map(PolicyProblem::toString).toList();
        }
        throw new AssertionError("the policy was accepted");
    }

    private static String without(String text, String beginning) {
        StringBuilder left = new StringBuilder();
        text.lines()
                .filter(line -> !line.startsWith(beginning))
                .forEach(line -> left.append(line).append('\n'));
        return left.toString();
    }
}
