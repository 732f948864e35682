package org.overturn.bench.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// What-if runs as a manager asks for them.
record Api(HttpClient http, String url, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUNS = "/v1/what-if-runs";

    /// Calls off what an earlier measurement left behind, if it did.
    void clear() throws IOException, InterruptedException {
        for (JsonNode run : JSON.readTree(get("?limit=1")).get("items")) {
            if (run.get("state").asText().equals("RUNNING")) {
                System.out.printf(
                        "a run that was left behind had gone on to %,d of %,d claims%n",
                        run.get("doneClaims").asLong(), run.get("claims").asLong());
                post(RUNS + "/" + run.get("runId").asText() + "/cancellation", "");
            }
        }
    }

    /// @return the run's id
    String ask(String policyVersion) throws IOException, InterruptedException {
        return post(RUNS, "{\"policyVersion\":\"" + policyVersion + "\"}")
                .get("runId")
                .asText();
    }

    /// @return the id of the run that decides every claim anew
    String promote(String runId) throws IOException, InterruptedException {
        return post(RUNS + "/" + runId + "/promotion", "").get("runId").asText();
    }

    JsonNode run(String runId) throws IOException, InterruptedException {
        return JSON.readTree(get("/" + runId));
    }

    /// Everything that a run has found, as it is told.
    String findings(String runId) throws IOException, InterruptedException {
        ObjectNode summary = (ObjectNode) JSON.readTree(get("/" + runId + "/summary"));
        StringBuilder all = new StringBuilder(summary.without("run").toString());
        String page = get("/" + runId + "/differences?limit=200");
        all.append(page);
        for (JsonNode next = JSON.readTree(page).path("nextCursor");
                next.isTextual();
                next = JSON.readTree(page).path("nextCursor")) {
            page = get("/" + runId + "/differences?limit=200&cursor=" + next.asText());
            all.append(page);
        }
        return all.toString();
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url + RUNS + path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
