package org.overturn.ingest.rest;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import org.overturn.ingest.port.BodyCut;
import org.overturn.platform.rest.Problems;

/// 400 to a sender who stopped in the middle, should it still listen.
@Provider
@Priority(Priorities.USER)
public final class BodyCutMapper extends ExceptionMapperBase<BodyCut> {

    @Override
    protected HttpProblem toProblem(BodyCut failure) {
        return Problems.badRequest("body-cut", "The body ended too early, or came too slowly. Nothing is kept.");
    }
}
