package org.overturn.classify.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Edi;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

/// A tenant brings versions of its own: contracts, definitions, codes.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class OwnPolicyResourceTest {

    private final String tenant = TestTokens.freshTenant();
    private final OwnPolicies own = new OwnPolicies(tenant);

    @Test
    void aContractIsAVersionOfTheTenantsOwnAndOfNobodyElses() {
        own.add("contracts-1", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND))
                .statusCode(201)
                .header("Location", endsWith("/v1/policies/contracts-1"))
                .body("version", equalTo("contracts-1"))
                .body("own", equalTo(true))
                .body("current", equalTo(false))
                .body("base", equalTo("2026.1"))
                .body("carcs", equalTo(407))
                .body("effectiveFrom", notNullValue())
                .body("createdBy", notNullValue())
                .body("createdAt", notNullValue());

        own.get("").body("items[0].version", equalTo("contracts-1")).body("items.own", hasItem(false));
        own.get("/contracts-1").statusCode(200).body("title", equalTo("Contracts of 2026"));
        own.get("/contracts-1/amendment").statusCode(200).body("files.'payers.csv'", equalTo(OwnPolicies.NORTHWIND));

        OwnPolicies others = new OwnPolicies(TestTokens.freshTenant());
        others.get("").body("items.version", not(hasItem("contracts-1")));
        for (String path : List.of("/contracts-1", "/contracts-1/amendment", "/contracts-1/files/payers.csv")) {
            others.get(path).statusCode(404);
        }
        new PolicyRuns(others.tenant()).ask("contracts-1").statusCode(422).body("code", equalTo("unknown-policy"));
        assess(others, "contracts-1").statusCode(422).body("code", equalTo("unknown-policy"));
        others.add("contracts-2", "contracts-1", Map.of("payers.csv", OwnPolicies.NORTHWIND))
                .statusCode(422)
                .body("code", equalTo("unknown-policy"));
        others.add("contracts-1", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND))
                .statusCode(201);
    }

    @Test
    void itAnswersQuestionsAboutFilesBeforeItIsPromoted() {
        own.add("contracts-1", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND));

        assess(own, "contracts-1")
                .statusCode(200)
                .body("policyVersion", equalTo("contracts-1"))
                .body("claims[0].policyVersion", equalTo("contracts-1"))
                .body("claims[0].verdict", equalTo("ZERO_PAY_NOT_DENIED"));
        assess(own, "2026.1").statusCode(200).body("claims[0].verdict", equalTo("FULL_DENIAL"));
        assess(own, "none").statusCode(422).body("code", equalTo("unknown-policy"));
    }

    @Test
    void definitionsOfOthersAreChosenAndCombinedWithContracts() {
        own.add("zero-and-contracts", "2026.1-zero-allowed", Map.of("payers.csv", OwnPolicies.NORTHWIND))
                .statusCode(201);
        own.add("and-more", "zero-and-contracts", Map.of("definition.csv", "key,value,source\nname,ours,house\n"))
                .statusCode(201);

        for (String version : List.of("zero-and-contracts", "and-more")) {
            assess(own, version).statusCode(200).body("claims[0].verdict", equalTo("ZERO_PAY_NOT_DENIED"));
            own.get("/" + version + "/files/definition.csv")
                    .statusCode(200)
                    .contentType("text/csv")
                    .body(containsString("initial_denial_verdicts,FULL_DENIAL;SUSPECT_DENIAL"));
        }
        own.get("/and-more/files/definition.csv").body(containsString("name,ours,house"));
        own.get("/and-more/files/payers.csv")
                .body(containsString("northwind,,commercial,Y,N,NW001,,,contract of 2026"));
        own.get("/2026.1/files/payers.csv").statusCode(200).body(not(containsString("northwind")));
        own.get("/2026.1/files/nothing.csv").statusCode(404);
    }

    @Test
    void anUnsoundVersionIsRefusedByFileLineAndRuleAndNotStored() {
        own.add("contracts-1", "2026.1", Map.of("payers.csv", """
                        id,line_of_business,capitated,last_resort,payer_ids,source
                        aetna-2,commercial,Y,N,60054,contract of 2026
                        """, "deadlines.csv", """
                        rule_id,limit_value,source
                        CIG-APPEAL,365,contract of 2026
                        """))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("unsound-policy"))
                .body("findings", hasSize(1))
                .body("findings[0].message", containsString("another profile has the payer id 60054"));
        own.add("contracts-1", "2026.1", Map.of("deadlines.csv", """
                        rule_id,limit_value,source
                        CIG-APPEAL,365,contract of 2026
                        """))
                .statusCode(422)
                .body("findings", hasSize(1))
                .body("findings[0].file", equalTo("deadlines.csv"))
                .body("findings[0].line", equalTo(2))
                .body("findings[0].rule", equalTo("CIG-APPEAL"))
                .body("findings[0].message", containsString("its example should end on"))
                .body("findings[0].policyVersion", nullValue());
        own.get("/contracts-1").statusCode(404);
    }

    @Test
    void whatIsStoredNeverChangesAndTheSameAgainIsNoConflict() {
        own.add("contracts-1", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND))
                .statusCode(201);

        own.add("contracts-1", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND))
                .statusCode(200);
        own.add("contracts-1", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND.replace("NW001", "NW002")))
                .statusCode(409)
                .body("code", equalTo("version-taken"));
        own.add("contracts-2", "nowhere", Map.of("payers.csv", OwnPolicies.NORTHWIND))
                .statusCode(422)
                .body("code", equalTo("unknown-policy"));
        for (String name : List.of("2026.2", "Contracts", "a b", "")) {
            own.add(name, "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND)).statusCode(400);
        }
        assertThat(Infra.shared()
                        .database("classify")
                        .rows("select relname from pg_class, unnest(array['overturn_classify',"
                                + " 'overturn_classify_worker']) as role (name), unnest(array['update', 'delete',"
                                + " 'truncate']) as change (name) where relname like 'policy_amendment%'"
                                + " and relkind = 'r' and has_table_privilege(role.name, oid, change.name)"))
                .isEmpty();
    }

    @Test
    void filesCanBeSentAsTheyLieInAFolder() {
        own.as("manager")
                .multiPart("version", "contracts-1")
                .multiPart("base", "2026.1")
                .multiPart("title", "Contracts of 2026")
                .multiPart("effectiveFrom", "2026-07-01")
                .multiPart("file", "payers.csv", bytes(OwnPolicies.NORTHWIND), "text/csv")
                .multiPart("file", "definition.csv", bytes("key,value,source\nname,ours,house\n"), "text/csv")
                .post("/v1/policies")
                .then()
                .statusCode(201)
                .body("effectiveFrom", equalTo("2026-07-01"));
        own.get("/contracts-1/amendment").body("files.size()", equalTo(2));

        own.as("manager")
                .multiPart("version", "contracts-2")
                .multiPart("title", "No base")
                .multiPart("file", "payers.csv", bytes(OwnPolicies.NORTHWIND), "text/csv")
                .post("/v1/policies")
                .then()
                .statusCode(400);
        own.as("manager")
                .multiPart("version", "contracts-2")
                .multiPart("base", "2026.1")
                .multiPart("title", "Latin")
                .multiPart("file", "payers.csv", new byte[] {(byte) 0xe9, ',', '\n'}, "text/csv")
                .post("/v1/policies")
                .then()
                .statusCode(400)
                .body("code", equalTo("not-utf8"));
    }

    @Test
    void theListGoesOnFromOwnVersionsToThoseAtHand() {
        own.add("one", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND));
        own.add("two", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND));
        List<String> all = own.get("").extract().path("items.version");

        String cursor = null;
        for (int i = 0; i < all.size(); i++) {
            var page = own.get("?limit=1" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .body("items.version", contains(all.get(i)));
            cursor = page.extract().path("nextCursor");
        }
        assertThat(all).startsWith("two", "one").contains("2026.1", "2026.1-zero-allowed");
        assertThat(cursor).isNull();
    }

    @Test
    void moreThanTheLimitIsRefused() {
        own.add("contracts-1", "2026.1", Map.of("payers.csv", OwnPolicies.NORTHWIND + "x".repeat(2 * 1024 * 1024)))
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    private static ValidatableResponse assess(OwnPolicies asking, String version) {
        byte[] file = Edi.of("000000011", LocalDate.of(2026, 11, 2))
                .claim("Q1", "1", 27_000, 0, "P1")
                .line("99213", 27_000, 0, "CO*24*270")
                .bytes();
        return asking.as("specialist")
                .contentType("application/edi-x12")
                .body(file)
                .post("/v1/assessments?policy={version}", version)
                .then();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
