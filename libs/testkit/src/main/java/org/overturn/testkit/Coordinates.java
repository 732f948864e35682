package org.overturn.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.overturn.testkit.server.ServerFailure;

/// Where this JVM's servers are, kept in a file: Quarkus's tests load the testkit in several class loaders, which must
/// all find the same servers.
///
/// @param postgres process folder or container id, see [Mode]
/// @param kafka process folder or container id
record Coordinates(
        Mode mode, String host, int postgresPort, int kafkaPort, int controllerPort, String postgres, String kafka) {

    private static final String FILE = "servers.properties";

    void write(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("mode", mode.name());
        properties.setProperty("host", host);
        properties.setProperty("postgres.port", String.valueOf(postgresPort));
        properties.setProperty("kafka.port", String.valueOf(kafkaPort));
        properties.setProperty("controller.port", String.valueOf(controllerPort));
        properties.setProperty("postgres", postgres);
        properties.setProperty("kafka", kafka);
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new ServerFailure("cannot write " + FILE, e);
        }
    }

    static Coordinates read(Path folder) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(in);
        } catch (IOException e) {
            throw new ServerFailure("cannot read " + FILE, e);
        }
        return new Coordinates(
                Mode.valueOf(properties.getProperty("mode")),
                properties.getProperty("host"),
                Integer.parseInt(properties.getProperty("postgres.port")),
                Integer.parseInt(properties.getProperty("kafka.port")),
                Integer.parseInt(properties.getProperty("controller.port")),
                properties.getProperty("postgres"),
                properties.getProperty("kafka"));
    }

    String bootstrapServers() {
        return host + ":" + kafkaPort;
    }
}
