package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.local.Routes.Route;
import org.overturn.testkit.setup.Service;

/// Every route of every service, called by tenants who have no business there.
class IsolationJourneyTest {

    private static final int SAMPLE = 6;

    private final Stack stack = PackagedStack.shared();
    private final Journey owner = Journey.ofNewTenant(stack);
    private final List<Route> routes = Routes.of(new Api(stack.settings().ports(), Optional.empty()));
    private final Caller self = new Caller(stack, owner.tenant());

    @TempDir
    Path folder;

    private Belongings belongings = new Belongings();

    @BeforeEach
    void bringSomethingOfEverything() throws IOException {
        owner.send(PackagedStack.sample(SAMPLE));
        owner.send(held());
        owner.arrive();
        String policy = owner.api()
                .fetch(Service.CLASSIFY, "/v1/policies")
                .path("items")
                .path(0)
                .path("version")
                .asText();
        owner.api()
                .post(
                        Service.CLASSIFY,
                        "/v1/what-if-runs",
                        "application/json",
                        ("{\"policyVersion\":\"" + policy + "\"}").getBytes(StandardCharsets.UTF_8));
        belongings = Belongings.of(self, routes);
    }

    @Test
    void onEveryRouteThreeOtherTenantsAreToldNothingAndChangeNothing() throws IOException {
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(belongings.named("remittanceId")).isNotEmpty();
        assertThat(belongings.named("workItemId")).isNotEmpty();
        assertThat(belongings.named("claimKey")).isNotEmpty();
        assertThat(belongings.named("quarantineId")).isNotEmpty();
        Set<String> secrets = belongings.secrets();
        Picture before = Picture.of(owner);

        for (Caller other : others()) {
            for (Route route : routes) {
                for (String path : belongings.paths(route)) {
                    HttpResponse<String> answer = other.call(route, path, body(route));
                    assertThat(answer.statusCode()).as("%s", route).isLessThan(500);
                    assertThat(secrets)
                            .as("%s", route)
                            .noneMatch(secret -> answer.body().contains(secret) && !path.contains(secret));
                    if (secrets.stream().anyMatch(path::contains)) {
                        assertThat(answer.statusCode()).as("%s", route).isGreaterThanOrEqualTo(400);
                    }
                }
            }
        }

        assertThat(Picture.of(owner)).isEqualTo(before);
        assertThat(Belongings.of(self, routes).secrets()).isEqualTo(secrets);
    }

    @Test
    void theOwnerIsToldOnTheSameRoutes() {
        long told = routes.stream()
                .filter(Route::reads)
                .filter(route -> !route.parameters().isEmpty())
                .flatMap(route -> belongings.paths(route).stream()
                        .map(path -> self.call(route, path, "").statusCode()))
                .filter(status -> status == 200)
                .count();

        assertThat(told).isGreaterThanOrEqualTo(6);
    }

    @Test
    void withoutATokenEveryRouteIsShut() {
        for (Route route : routes) {
            for (String path : belongings.paths(route)) {
                assertThat(self.withoutToken(route, path).statusCode())
                        .as("%s", route)
                        .isEqualTo(401);
            }
        }
    }

    /// One with data of its own, even the same file; one that nobody has heard of; one whose name begins alike.
    private List<Caller> others() {
        Journey another = Journey.ofNewTenant(stack);
        another.send(PackagedStack.sample(SAMPLE));
        another.arrive();
        return List.of(
                new Caller(stack, another.tenant()),
                new Caller(stack, Journey.ofNewTenant(stack).tenant()),
                new Caller(stack, owner.tenant() + "x"));
    }

    private static String body(Route route) {
        return route.path().endsWith("/search")
                ? "{\"patientControlNumber\":\""
                        + Truth.of(PackagedStack.sample(SAMPLE)).claimNumbers().getFirst() + "\"}"
                : "{}";
    }

    /// The sample with a payment that is a cent off.
    private Path held() throws IOException {
        String text = Files.readString(PackagedStack.sample(SAMPLE + 1));
        String off = text.replaceFirst("BPR\\*I\\*[0-9.]+\\*", "BPR*I*1.01*");
        return Files.writeString(folder.resolve("held.835"), off);
    }
}
