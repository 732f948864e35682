package org.overturn.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// What breaks transactions that run on an event loop, or goes round the one door to the database.
final class ReactiveRules {

    private static final Set<String> THREAD_HOPS = Set.of("await", "runSubscriptionOn", "emitOn");

    private static final Set<String> OTHER_DOORS = Set.of(
            "org.hibernate.reactive.mutiny.Mutiny$SessionFactory",
            "org.hibernate.reactive.stage.Stage$SessionFactory",
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.EntityManagerFactory",
            "org.hibernate.SessionFactory",
            "javax.sql.DataSource");

    private ReactiveRules() {}

    static List<ArchRule> in(String root) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .accessTargetWhere(hopsThreads())
                        .because("await blocks, and runSubscriptionOn and emitOn leave the transaction's context"),
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat(describe(
                                "another door to the database", target -> OTHER_DOORS.contains(target.getName())))
                        .because("org.overturn.platform.database.Database binds every transaction to its tenants"),
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.quarkus.hibernate.reactive.panache..", "io.quarkus.panache..")
                        .because("Panache opens sessions of its own, without a tenant"));
    }

    private static DescribedPredicate<JavaAccess<?>> hopsThreads() {
        return describe(
                "waits for a Uni or moves it to another thread",
                access -> THREAD_HOPS.contains(access.getTarget().getName())
                        && access.getTargetOwner().getPackageName().startsWith("io.smallrye.mutiny"));
    }
}
