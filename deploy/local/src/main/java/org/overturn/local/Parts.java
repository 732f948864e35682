package org.overturn.local;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.testkit.setup.Service;

/// The names of all processes of a run, in the order in which they end.
final class Parts {

    static final List<String> NAMES = Stream.concat(
                    Arrays.stream(Service.values()).map(Service::id), Stream.of("kafka", "postgres"))
            .toList();

    private Parts() {}
}
