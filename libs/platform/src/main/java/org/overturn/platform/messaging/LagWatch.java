package org.overturn.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;

/// Looks every few seconds how far each channel is behind. On a thread of its own, because Kafka's consumer blocks and
/// belongs to one thread.
@ApplicationScoped
class LagWatch {

    private final BatchConsumers consumers;
    private final long everyMillis;
    private final Config config;
    private final Map<String, Object> cluster;
    private final MeterRegistry registry;
    private final Clock clock;
    private final List<Channel> channels = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("overturn-lag").factory());

    LagWatch(
            BatchConsumers consumers,
            ConsumerConfig consumerConfig,
            Config config,
            @Identifier("default-kafka-broker") Map<String, Object> cluster,
            MeterRegistry registry,
            Clock clock) {
        this.consumers = consumers;
        this.everyMillis = consumerConfig.lookEvery().toMillis();
        this.config = config;
        this.cluster = Map.copyOf(cluster);
        this.registry = registry;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var _ = thread.scheduleWithFixedDelay(this::look, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.execute(() -> channels.forEach(channel -> channel.probe().close()));
        thread.shutdown();
    }

    private void look() {
        try {
            if (channels.isEmpty()) {
                consumers.all().forEach(consumer -> channels.add(channel(consumer.channel())));
            }
            channels.forEach(channel -> channel.gauges().seen(channel.probe().look()));
        } catch (KafkaException e) {
            Log.debugf(
                    "Kafka does not say how far consumers are behind; cause=%s",
                    e.getClass().getName());
        }
    }

    private Channel channel(String name) {
        String prefix = "mp.messaging.incoming." + name + ".";
        return new Channel(
                new LagProbe(
                        cluster,
                        config.getValue(prefix + "group.id", String.class),
                        config.getOptionalValue(prefix + "topic", String.class).orElse(name)),
                new LagGauges(registry, name, clock));
    }

    private record Channel(LagProbe probe, LagGauges gauges) {}
}
