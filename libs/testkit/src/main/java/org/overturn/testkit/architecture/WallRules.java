package org.overturn.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A hexagon by package. Beneath a service's root, `core` is pure, `port` holds the interfaces (with reactive types)
/// at which adapters meet, and every other package is an adapter: it knows `core` and `port` and no other adapter.
final class WallRules {

    private static final List<String> SERVICES = List.of("ingest", "classify", "appeal", "analytics");

    private WallRules() {}

    static List<ArchRule> in(String root) {
        return List.of(
                slices().matching(root + ".(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(alwaysTrue(), resideInAnyPackage(root + ".core..", root + ".port.."))
                        .because("adapters meet at core and port, never directly"),
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat(ofAnotherServiceThan(root))
                        .because("services know one another by events and REST alone"),
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .bePackagePrivate()
                        .andShould()
                        .resideInAPackage(root + ".store..")
                        .because("entities are rows: mapped by hand inside the store, never in JSON"));
    }

    private static DescribedPredicate<JavaClass> ofAnotherServiceThan(String root) {
        List<String> others = SERVICES.stream()
                .map(service -> "org.overturn." + service)
                .filter(other -> !other.equals(root))
                .toList();
        return describe(
                "of another service",
                target -> others.stream().anyMatch(other -> (target.getPackageName() + ".").startsWith(other + ".")));
    }
}
