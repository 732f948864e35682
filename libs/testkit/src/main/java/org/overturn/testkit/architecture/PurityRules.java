package org.overturn.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// A core is synchronous and pure: it knows the JDK, the contract, the reader and itself, and neither asks for the time
/// nor makes ids of chance; both come in as arguments.
final class PurityRules {

    /// The few parts of the JDK that are I/O, logging or databases.
    private static final String[] IMPURE_JDK = {
        "java.sql..", "javax.sql..", "java.net..", "java.net.http..", "java.util.logging.."
    };

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private PurityRules() {}

    static List<ArchRule> in(String packages) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(packages)
                        .should()
                        .dependOnClassesThat(outside())
                        .because("a core is pure: frameworks, JSON, SQL, Kafka and logging stay in adapters"),
                noClasses()
                        .that()
                        .resideInAPackage(packages)
                        .should()
                        .accessTargetWhere(timeOrChance())
                        .because("time and ids come into a core as arguments, so that history can be run again"));
    }

    private static DescribedPredicate<JavaClass> outside() {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "org.overturn.events..",
                        "org.overturn.x12..",
                        "org.overturn..core..")
                .or(describe("tenant id", c -> c.getName().equals("org.overturn.platform.tenant.TenantId")))
                .or(describe("primitive", c -> c.getBaseComponentType().isPrimitive()));
        return not(allowed).or(resideInAnyPackage(IMPURE_JDK)).as("outside of what a core may know");
    }

    private static DescribedPredicate<JavaAccess<?>> timeOrChance() {
        return describe("asks for the time or for chance", access -> {
            String owner = access.getTargetOwner().getName();
            String member = access.getTarget().getName();
            return switch (owner) {
                case "java.lang.System" -> member.equals("currentTimeMillis") || member.equals("nanoTime");
                case "java.time.Clock" -> member.startsWith("system");
                case "java.util.UUID" -> member.equals("randomUUID");
                case "java.lang.Math" -> member.equals("random");
                default -> CLOCKS.contains(owner) && member.equals("now");
            };
        });
    }
}
