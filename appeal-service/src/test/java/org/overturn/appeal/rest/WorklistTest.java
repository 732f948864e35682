package org.overturn.appeal.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.AppealSlice;
import org.overturn.appeal.Assessed;
import org.overturn.appeal.OnRealServers;
import org.overturn.events.Category;
import org.overturn.testkit.Await;
import org.overturn.testkit.TestTokens;

@OnRealServers
class WorklistTest extends AppealSlice {

    @Test
    void aDenialIsInTheWorklistWithWhatToDoAndUntilWhen() {
        send(claim("c1"));

        var item = onlyItem();

        assertThat(item.getString("claimKey")).isEqualTo("c1");
        assertThat(item.getString("status")).isEqualTo("OPEN");
        assertThat(item.getString("category")).isEqualTo("PRIOR_AUTHORIZATION");
        assertThat(item.getString("type")).isEqualTo("MISSING_PRIOR_AUTHORIZATION");
        assertThat(item.getString("payer.id")).isEqualTo("ACME1");
        assertThat(item.getLong("deniedCents")).isEqualTo(10_000);
        assertThat(item.getString("action")).isEqualTo("APPEAL");
        assertThat(item.getString("dueAt")).isEqualTo("2026-06-30");
        assertThat(item.getString("deadlines[0].right")).isEqualTo("appeal_l1");
        assertThat(item.getLong("priority.expectedCents")).isEqualTo(5_500);
        assertThat(item.getList("priority.reasons")).isNotEmpty();
        assertThat(item.getInt("version")).isEqualTo(1);
        assertThat(item.getList("history")).isEmpty();
    }

    @Test
    void theMostValuableComeFirstAndPagesMeetWithoutGapEvenWhenItemsAreAdded() {
        sendAll(IntStream.rangeClosed(1, 7)
                .mapToObj(i -> claim("c" + i).denied(i * 1_000L))
                .toList());

        var first = page("?limit=3");
        send(claim("dearest").denied(90_000));
        Await.until(PATIENCE, "the new item", () -> count("work_item", "dearest") == 1);
        var second = page("?limit=3&cursor=" + first.getString("nextCursor"));
        var third = page("?limit=3&cursor=" + second.getString("nextCursor"));

        assertThat(first.getList("items.claimKey")).containsExactly("c7", "c6", "c5");
        assertThat(second.getList("items.claimKey")).containsExactly("c4", "c3", "c2");
        assertThat(third.getList("items.claimKey")).containsExactly("c1");
        assertThat(third.getString("nextCursor")).isNull();
    }

    @Test
    void everyOrderPagesThroughEveryItemOnce() {
        sendAll(IntStream.rangeClosed(1, 9)
                .mapToObj(i -> claim("c" + i).denied(5_000).due(i % 3 == 0 ? null : java.time.LocalDate.of(2026, 6, i)))
                .toList());

        for (String sort : List.of("value", "due", "opened")) {
            assertThat(all("?limit=2&sort=" + sort)).as(sort).hasSize(9).doesNotHaveDuplicates();
        }
        assertThat(all("?limit=2&sort=due").subList(0, 6)).containsExactly("c1", "c2", "c4", "c5", "c7", "c8");
    }

    @Test
    void filtersNarrowTheList() {
        sendAll(List.of(
                claim("a").category(Category.CODING),
                claim("b").payer(Assessed.BETA),
                claim("c").due(java.time.LocalDate.of(2026, 5, 1))));

        assertThat(all("?category=CODING")).containsExactly("a");
        assertThat(all("?payer=BETA2")).containsExactly("b");
        assertThat(all("?dueBefore=2026-06-01")).containsExactly("c");
        assertThat(all("?status=OPEN,PLANNED")).hasSize(3);
        assertThat(all("?status=CLOSED")).isEmpty();
        assertThat(all("?assignee=nobody")).isEmpty();
        assertThat(all("?status=OPEN&category=CODING&payer=ACME1")).containsExactly("a");
    }

    @Test
    void aWrongParameterIsAProblemWithACode() {
        for (String query :
                List.of("status=NOPE", "category=x", "dueBefore=soon", "sort=best", "limit=0", "cursor=%21")) {
            as("specialist")
                    .get("/v1/work-items?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        as("specialist").get("/v1/work-items?sort=best").then().body("code", equalTo("bad-sort"));
    }

    @Test
    void withoutTokenOrRoleNobodyReads() {
        given().get("/v1/work-items").then().statusCode(401);
        as("feed").get("/v1/work-items").then().statusCode(403);
        as("operator").get("/v1/work-items").then().statusCode(200);
        as("manager").get("/v1/work-items").then().statusCode(200);
    }

    @Test
    void anotherTenantSeesNothingAndFindsNothing() {
        send(claim("c1"));
        String id = onlyItem().getString("workItemId");
        String stranger = TestTokens.bearer(TestTokens.freshTenant(), "manager");

        given().header("Authorization", stranger)
                .get("/v1/work-items")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        given().header("Authorization", stranger)
                .get("/v1/work-items/" + id)
                .then()
                .statusCode(404);
        as("manager").get("/v1/work-items/" + id).then().statusCode(200);
        as("manager").get("/v1/work-items/no-uuid").then().statusCode(404);
    }

    private void sendAll(List<Assessed> claims) {
        send(claims.toArray(Assessed[]::new));
        Await.until(
                PATIENCE,
                "all items",
                () -> database().number("select count(*) from work_item where tenant_id = ?", tenant) == claims.size());
    }

    private List<String> all(String query) {
        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            var page = page(query + cursor);
            keys.addAll(page.getList("items.claimKey", String.class));
            cursor = page.getString("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());
        return keys;
    }

    private io.restassured.path.json.JsonPath page(String query) {
        return as("specialist")
                .get("/v1/work-items" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
