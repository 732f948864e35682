package org.overturn.platform.database;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/// What HouseRules holds for services, for the platform itself.
class OneDoorTest {

    private final JavaClasses platform = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.overturn.platform");

    @Test
    void sessionsAreOpenedInThisPackageAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.overturn.platform.database")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Mutiny.SessionFactory.class)
                .check(platform);
    }

    @Test
    void nothingWaitsForAUniOrMovesItToAnotherThread() {
        noClasses()
                .should()
                .callMethod(Uni.class, "await")
                .orShould()
                .callMethod(Uni.class, "emitOn", Executor.class)
                .orShould()
                .callMethod(Uni.class, "runSubscriptionOn", Executor.class)
                .check(platform);
    }
}
