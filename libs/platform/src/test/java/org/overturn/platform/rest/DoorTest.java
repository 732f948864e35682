package org.overturn.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.platform.sample.SampleService;
import org.overturn.testkit.TestTokens;

@SampleService
class DoorTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    // Set by Quarkus before each test.
    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource
    URI root;

    private final String token = TestTokens.token("door", "specialist");

    @Test
    void theTenantIsTheTokens() throws Exception {
        HttpResponse<String> answer = get("/v1/notes/who", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("door test-user");
    }

    @Test
    void aRequestWithoutTokenIsUnauthenticated() throws Exception {
        assertProblem(get("/v1/notes", null), 401, "unauthenticated");
        assertProblem(get("/v1/notes", "no.token.atall"), 401, "unauthenticated");
        assertProblem(get("/v1/notes", TestTokens.expired("door", "specialist")), 401, "unauthenticated");
    }

    @Test
    void aTokenOfAnotherRoleIsForbidden() throws Exception {
        assertProblem(get("/v1/notes", TestTokens.token("door", "feed")), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A,B", "north,south", "../etc"})
    void aTokenWithoutValidTenantIsForbidden(String tenant) throws Exception {
        String claim = "\"tenant\":\"" + tenant + "\",";

        assertProblem(get("/v1/notes", signed(claim)), 403, "tenant-missing");
        assertProblem(get("/v1/notes", signed("")), 403, "tenant-missing");
        assertProblem(get("/v1/notes", signed("\"tenant\":7,")), 403, "tenant-missing");
    }

    @Test
    void anEndpointThatSaysNothingIsClosed() throws Exception {
        assertProblem(get("/v1/notes/unannotated", token), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi", "/q/swagger-ui/"})
    void operatorsPagesAreOpen(String path) throws Exception {
        assertThat(get(path, null).statusCode()).as(get(path, null).body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/notes/fail/none, 404, not-found",
        "/v1/nothing, 404, not-found",
        "/v1/notes/fail/bug, 500, internal-error",
        "/v1/notes/fail/outage, 503, unavailable",
        "/v1/notes/fail/busy, 429, too-many-requests",
        "/v1/notes?limit=x, 400, bad-limit",
        "/v1/notes?limit=0, 400, bad-limit",
        "/v1/notes?limit=201, 400, bad-limit",
        "/v1/notes?cursor=zz, 400, bad-cursor"
    })
    void everyFailureIsAProblemWithAStableCode(String path, int status, String code) throws Exception {
        HttpResponse<String> answer = get(path, token);

        assertProblem(answer, status, code);
        assertThat(answer.body()).doesNotContain("SECRET").doesNotContain("Exception");
    }

    @Test
    void whoShallComeBackIsToldWhen() throws Exception {
        assertThat(get("/v1/notes/fail/busy", token).headers().firstValue("Retry-After"))
                .contains("90");
        assertThat(get("/v1/notes/fail/outage", token).headers().firstValue("Retry-After"))
                .isPresent();
    }

    @Test
    void findingsTravelInTheProblem() throws Exception {
        JsonNode problem = assertProblem(get("/v1/notes/fail/findings", token), 422, "unreadable");

        assertThat(problem.at("/findings/0/position").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"id\":\"SECRET\"}", "{\"id\":1}", "{\"id\":1,\"body\":\" \"}", ""})
    void aBodyThatIsWrongIsABadRequestThatQuotesNothing(String body) throws Exception {
        HttpResponse<String> answer = post("/v1/notes", body, "application/json");

        assertProblem(answer, 400, "bad-request");
        assertThat(answer.body()).doesNotContain("SECRET").doesNotContain("org.overturn");
    }

    @Test
    void aMediaTypeThatNobodyReadsIsUnsupported() throws Exception {
        assertProblem(post("/v1/notes", "x", "text/plain"), 415, "unsupported-media-type");
    }

    @Test
    void aListIsReadPageByPage() throws Exception {
        for (int id = 1; id <= 5; id++) {
            post("/v1/notes", "{\"id\":" + id + ",\"body\":\"note " + id + "\"}", "application/json");
        }

        JsonNode first = json(get("/v1/notes?limit=3", token));
        JsonNode last =
                json(get("/v1/notes?limit=3&cursor=" + first.get("nextCursor").asText(), token));

        assertThat(first.get("items")).hasSize(3);
        assertThat(last.get("items")).hasSize(2);
        assertThat(last.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void metricsNameThePathTemplateAndNoId() throws Exception {
        get("/v1/notes/fail/none", token);
        get("/v1/notes/fail/12345", token);
        get("/v1/unknown-67890", token);

        String metrics = get("/q/metrics", null).body();

        assertThat(metrics)
                .contains("/v1/notes/fail/{how}")
                .doesNotContain("12345")
                .doesNotContain("67890");
    }

    private static String signed(String tenantClaim) {
        long now = Instant.now().getEpochSecond();
        return TestTokens.mint()
                .sign("{\"iss\":\"https://overturn.local\",\"upn\":\"someone\"," + tenantClaim
                        + "\"groups\":[\"specialist\"],\"iat\":" + now + ",\"exp\":" + (now + 600) + "}");
    }

    private JsonNode assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = json(answer);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("urn:overturn:problem:" + code);
        return problem;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, @Nullable String bearer) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve(path)).GET(), bearer);
    }

    private HttpResponse<String> post(String path, String body, String type) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, @Nullable String bearer)
            throws IOException, InterruptedException {
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
