package org.overturn.ingest.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.overturn.ingest.core.Outcome;
import org.overturn.ingest.core.Receipt;
import org.overturn.ingest.core.Refusal;
import org.overturn.ingest.port.FindingView;
import org.overturn.platform.rest.Problems;

/// What a sender is answered.
@ApplicationScoped
class Answers {

    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final UploadRules rules;

    Answers(UploadRules rules) {
        this.rules = rules;
    }

    Response of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stored(Receipt receipt, boolean duplicate) ->
                Response.status(duplicate ? OK : ACCEPTED)
                        .location(location(receipt))
                        .entity(ReceiptView.of(receipt, duplicate))
                        .build();
            case Outcome.Collided(Receipt receipt) ->
                throw with(
                        receipt,
                        Problems.conflict(
                                "interchange-collision",
                                "Another file has these control numbers. This one is kept for an operator."));
            case Outcome.Rejected(Receipt receipt) ->
                throw with(
                        receipt,
                        Problems.unprocessable(
                                "unreadable",
                                "The file cannot be used; the findings say where and why.",
                                views(receipt)));
            case Outcome.Refused(Refusal why) -> throw refused(why);
        };
    }

    private HttpProblem refused(Refusal why) {
        return switch (why) {
            case TOO_LARGE -> rules.tooLarge();
            case OTHER_FORMAT -> Problems.unsupportedMedia("The body is no X12 by its first bytes.");
            case BROKEN_COMPRESSION ->
                Problems.unprocessable("broken-compression", "The body is not one whole gzip member.");
            case WRONG_DIGEST -> Problems.unprocessable("digest-differs", "The body has not got the digest given.");
        };
    }

    private static HttpProblem with(Receipt receipt, HttpProblem problem) {
        return HttpProblem.builder(problem)
                .with("remittanceId", receipt.id().toString())
                .withHeader("Location", location(receipt).toString())
                .build();
    }

    private static List<FindingView> views(Receipt receipt) {
        return receipt.findings().stream().map(FindingView::of).toList();
    }

    private static URI location(Receipt receipt) {
        return URI.create("/v1/remittances/" + receipt.id());
    }
}
