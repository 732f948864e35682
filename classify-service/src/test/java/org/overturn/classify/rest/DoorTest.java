package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

/// Who gets in where.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class DoorTest {

    private static final Set<String> PEOPLE = Set.of("specialist", "manager", "operator");
    private static final Set<String> EVERYBODY = Set.of("feed", "specialist", "manager", "operator");

    private static final List<Door> DOORS = List.of(
            new Door("GET", "/v1/claims/none", PEOPLE),
            new Door("POST", "/v1/claims/search", PEOPLE),
            new Door("GET", "/v1/codes/carc/197", PEOPLE),
            new Door("GET", "/v1/codes/rarc/N130", PEOPLE),
            new Door("GET", "/v1/codes/clp02/1", PEOPLE),
            new Door("GET", "/v1/codes/carc/descriptions", PEOPLE),
            new Door("PUT", "/v1/codes/carc/descriptions", Set.of("manager")),
            new Door("DELETE", "/v1/codes/carc/descriptions", Set.of("manager")),
            new Door("GET", "/v1/policies", PEOPLE),
            new Door("GET", "/v1/policies/none", PEOPLE),
            new Door("GET", "/v1/policies/activations", PEOPLE),
            new Door("GET", "/v1/policies/none/amendment", PEOPLE),
            new Door("GET", "/v1/policies/none/files/payers.csv", PEOPLE),
            new Door("POST", "/v1/policies", Set.of("manager")),
            new Door("POST", "/v1/what-if-runs", Set.of("manager", "operator")),
            new Door("GET", "/v1/what-if-runs", Set.of("manager", "operator")),
            new Door("GET", "/v1/what-if-runs/none", Set.of("manager", "operator")),
            new Door("GET", "/v1/what-if-runs/none/differences", Set.of("manager", "operator")),
            new Door("GET", "/v1/what-if-runs/none/summary", Set.of("manager", "operator")),
            new Door("POST", "/v1/what-if-runs/none/promotion", Set.of("manager")),
            new Door("GET", "/v1/conservation", Set.of("operator")),
            new Door("POST", "/v1/assessments", EVERYBODY));

    private final String tenant = TestTokens.freshTenant();

    @Test
    void withoutATokenNobodyGetsInAnywhere() {
        for (Door door : DOORS) {
            assertThat(status(given(), door)).as(door.toString()).isEqualTo(401);
            assertThat(status(bearing(TestTokens.expired(tenant, "operator")), door))
                    .as("%s with an old token", door)
                    .isEqualTo(401);
        }
    }

    @Test
    void aRoleOpensItsDoorsAndNoOthers() {
        for (Door door : DOORS) {
            for (String role : EVERYBODY) {
                int status = status(bearing(TestTokens.bearer(tenant, role)), door);
                if (door.roles.contains(role)) {
                    assertThat(status).as("%s as %s", door, role).isNotIn(401, 403);
                } else {
                    assertThat(status).as("%s as %s", door, role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void healthAndTheContractAreOpen() {
        for (String path : List.of("/q/health", "/q/metrics", "/q/openapi")) {
            given().get(path).then().statusCode(200);
        }
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", token.startsWith("Bearer") ? token : "Bearer " + token);
    }

    private static int status(RequestSpecification caller, Door door) {
        RequestSpecification asking = door.method.equals("POST")
                ? caller.contentType("application/json").body("{}")
                : caller;
        return asking.request(door.method, door.path).statusCode();
    }

    private record Door(String method, String path, Set<String> roles) {}
}
