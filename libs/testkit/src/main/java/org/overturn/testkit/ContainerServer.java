package org.overturn.testkit;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotModifiedException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.overturn.testkit.server.Server;
import org.testcontainers.DockerClientFactory;

/// One running container, by its id: what a fault test does to it.
final class ContainerServer implements Server {

    private final String id;
    private final BooleanSupplier answers;

    ContainerServer(String id, BooleanSupplier answers) {
        this.id = id;
        this.answers = answers;
    }

    @Override
    public void start() {
        try {
            docker().startContainerCmd(id).exec();
        } catch (NotModifiedException e) {
            // Docker's way to say that it runs already.
            return;
        }
        Await.until(Duration.ofSeconds(60), "the container answers", answers::getAsBoolean);
    }

    @Override
    public void stop() {
        docker().stopContainerCmd(id).withTimeout(60).exec();
    }

    @Override
    public void kill() {
        docker().killContainerCmd(id).exec();
        Await.until(Duration.ofSeconds(10), "the container is gone", () -> !isRunning());
    }

    @Override
    public boolean isRunning() {
        return Boolean.TRUE.equals(
                docker().inspectContainerCmd(id).exec().getState().getRunning());
    }

    private static DockerClient docker() {
        return DockerClientFactory.lazyClient();
    }
}
