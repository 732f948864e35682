package org.overturn.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/// The main class of the broker's own JVM: formats the log folder at first start, then runs Kafka's own main.
public final class KafkaBroker {

    /// Any fixed id does for a cluster of one broker.
    private static final String CLUSTER_ID = "b3ZlcnR1cm4tbG9jYWwtMQ";

    private KafkaBroker() {}

    /// Arguments: the broker's properties file, its log folder.
    public static void main(String[] arguments) {
        String properties = arguments[0];
        Path logs = Path.of(arguments[1]);
        if (!Files.exists(logs.resolve("meta.properties"))) {
            int code = StorageTool.execute(
                    new String[] {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", properties}, System.out);
            if (code != 0) {
                System.exit(code);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
