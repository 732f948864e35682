package org.overturn.testkit.setup;

import java.util.LinkedHashMap;
import java.util.Map;

/// The run-time configuration that puts a service on given servers. One list for tests and the local run.
public final class ServiceConfiguration {

    private ServiceConfiguration() {}

    /// Configuration names with their values; some are secret, so they belong in an environment and not in a command
    /// line.
    public static Map<String, String> of(
            Service service, String host, int postgresPort, String bootstrapServers, Secrets secrets) {
        String database = "postgresql://" + host + ":" + postgresPort + "/" + service.database();
        Map<String, String> configuration = new LinkedHashMap<>();
        configuration.put("kafka.bootstrap.servers", bootstrapServers);
        configuration.put("overturn.database.host", host);
        configuration.put("overturn.database.port", String.valueOf(postgresPort));
        configuration.put("quarkus.datasource.reactive.url", database);
        configuration.put("quarkus.datasource.jdbc.url", "jdbc:" + database);
        configuration.put("quarkus.datasource.username", service.applicationRole());
        configuration.put("quarkus.datasource.password", secrets.password(service.applicationRole()));
        configuration.put("quarkus.flyway.jdbc-url", "jdbc:" + database);
        configuration.put("quarkus.flyway.username", service.ownerRole());
        configuration.put("quarkus.flyway.password", secrets.password(service.ownerRole()));
        configuration.put(
                "mp.jwt.verify.publickey.location",
                secrets.publicKeyFile().toUri().toString());
        configuration.put("mp.jwt.verify.issuer", TokenMint.ISSUER);
        configuration.put("overturn.keys.master", secrets.masterKey());
        return configuration;
    }
}
