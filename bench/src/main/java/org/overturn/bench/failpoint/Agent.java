package org.overturn.bench.failpoint;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarFile;

/// `-javaagent:failpoints.jar=service=classify,port=4711,told=/a/file,bugs=one+another,arm=17 2 halt`;
/// with `seedable=true` every bug of the service can be put in while it runs.
public final class Agent {

    private Agent() {}

    /// Called by the JVM before the service's own main.
    public static void premain(String options, Instrumentation instrumentation) throws IOException, URISyntaxException {
        Path jar = Path.of(
                Agent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        // Woven classes have loaders of their own, which all ask the boot loader first.
        instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar.toFile()));
        Attached.start(parse(options), instrumentation);
    }

    private static Map<String, String> parse(String options) {
        Map<String, String> parsed = new HashMap<>();
        for (String option : options.split(",")) {
            int equals = option.indexOf('=');
            parsed.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return parsed;
    }
}
