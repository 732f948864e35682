package org.overturn.testkit.architecture.sample.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/sample")
class Endpoint {

    @GET
    public String open() {
        return "open";
    }

    @GET
    @Path("/hidden")
    String hidden() {
        return "hidden";
    }
}
