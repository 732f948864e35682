package org.overturn.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.overturn.testkit.server.ServerFailure;

/// What a run was started with, kept so that `send`, `status` and the next `run` find it.
///
/// @param tenant whose files the samples and the drop folder are
public record Settings(Ports ports, String tenant) {

    /// Whose remittances a run takes unless told otherwise.
    public static final String DEFAULT_TENANT = "demo";

    private static final String FILE = "settings.properties";

    static Settings read(Path folder) {
        Properties properties = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new ServerFailure("cannot read " + file, e);
            }
        }
        return new Settings(Ports.from(properties), properties.getProperty("tenant", DEFAULT_TENANT));
    }

    void write(Path folder) {
        Properties properties = new Properties();
        ports.into(properties);
        properties.setProperty("tenant", tenant);
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new ServerFailure("cannot write the settings to " + folder, e);
        }
    }
}
