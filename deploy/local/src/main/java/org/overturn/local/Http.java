package org.overturn.local;

import java.net.http.HttpClient;
import java.time.Duration;

/// How everybody here calls the services.
public final class Http {

    private Http() {}

    /// A client of HTTP/1.1. On a connection that its first request had changed to HTTP/2 a call once waited for all of
    /// its time, and so did the next, while the service answered everybody else.
    public static HttpClient client(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
    }
}
