package org.overturn.platform.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// 401 and 403 as problems. The library's own mapper for 401 does not fit this Quarkus: it reads a field of the
/// challenge that is gone.
final class SecurityMappers {

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    public Response unauthenticated() {
        return Response.fromResponse(Problems.of(401, "unauthenticated", "Send a valid bearer token.")
                        .toResponse())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    public Response forbidden() {
        return Problems.forbidden("forbidden", "The token does not allow this.").toResponse();
    }
}
