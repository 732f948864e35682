package org.overturn.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// What Quarkus REST wants of an endpoint, and leaves out in silence when it is not so.
final class EndpointRules {

    private EndpointRules() {}

    static List<ArchRule> in(String root) {
        return List.of(methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should()
                .bePublic()
                .because("Quarkus REST passes over every other method, and its path answers 404"));
    }
}
