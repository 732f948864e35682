package org.overturn.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.overturn.testkit.server.KafkaProcess;
import org.overturn.testkit.setup.Service;

/// How a stack differs from the usual one: for benchmarks and the fault suite. The functions get the service and the
/// name of the instance, and are asked at every start.
///
/// @param jvmOptions further options of a service's JVM, for instance an agent
/// @param configuration further configuration of a service; wins over the usual one
/// @param detour what stands between the services and the servers, if anything does
public record Tuning(
        BiFunction<Service, String, List<String>> jvmOptions,
        BiFunction<Service, String, Map<String, String>> configuration,
        Optional<Detour> detour) {

    /// The usual one.
    public static final Tuning NONE =
            new Tuning((service, name) -> List.of(), (service, name) -> Map.of(), Optional.empty());

    /// Services reach PostgreSQL and Kafka at other ports than those where these listen.
    ///
    /// @param postgresPort where services look for PostgreSQL
    /// @param kafka the broker's listener behind the port where services look for Kafka
    public record Detour(int postgresPort, KafkaProcess.Detour kafka) {}
}
