package org.overturn.platform.rest;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.overturn.platform.InfrastructureUnavailable;

/// 503 when a part we depend on does not answer.
@Provider
@Priority(Priorities.USER)
public final class UnavailableMapper extends ExceptionMapperBase<InfrastructureUnavailable> {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    protected HttpProblem toProblem(InfrastructureUnavailable failure) {
        return Problems.unavailable("unavailable", "The service cannot answer at the moment.", RETRY_AFTER);
    }
}
