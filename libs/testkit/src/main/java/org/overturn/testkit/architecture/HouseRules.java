package org.overturn.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/// Checks the main classes of a module against the rules of the house, all of them at once:
///
/// ```java
/// @Test
/// void theWallsStand() {
///     HouseRules.ofService("classify").check();
/// }
/// ```
public final class HouseRules {

    private final JavaClasses classes;
    private final List<ArchRule> rules;

    private HouseRules(JavaClasses classes, List<ArchRule> rules) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes found: is the package right, and the module compiled?");
        }
        this.classes = classes;
        this.rules = List.copyOf(rules);
    }

    /// The rules for a service whose classes are in `org.overturn.<service>`.
    public static HouseRules ofService(String service) {
        String root = "org.overturn." + service;
        return new HouseRules(mainClasses(root), rulesOf(root));
    }

    /// The rules for a library that is pure as a whole, such as `org.overturn.x12`.
    public static HouseRules ofPureLibrary(String root) {
        return new HouseRules(mainClasses(root), PurityRules.in(root + ".."));
    }

    /// The same rules over the classes of any package; for the tests of the rules themselves.
    static HouseRules over(String root, JavaClasses classes) {
        return new HouseRules(classes, rulesOf(root));
    }

    /// Fails with every breach of every rule.
    ///
    /// @throws AssertionError when a rule is broken
    public void check() {
        List<String> breaches = breaches();
        if (!breaches.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), breaches));
        }
    }

    List<String> breaches() {
        return rules.stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private static List<ArchRule> rulesOf(String root) {
        List<ArchRule> rules = new ArrayList<>(PurityRules.in(root + "..core.."));
        rules.addAll(WallRules.in(root));
        rules.addAll(ReactiveRules.in(root));
        rules.addAll(EndpointRules.in(root));
        return rules;
    }

    private static JavaClasses mainClasses(String root) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_ARCHIVES)
                .importPackages(root);
    }
}
