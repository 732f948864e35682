package org.overturn.bench.chaos.fault;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.overturn.bench.chaos.check.Groups;
import org.overturn.bench.chaos.check.Tables;
import org.overturn.bench.chaos.load.Books;
import org.overturn.bench.chaos.rig.Instance;
import org.overturn.bench.chaos.rig.Rig;
import org.overturn.testkit.server.ServerFailure;

/// Where a fault strikes.
///
/// @param rig what it strikes
/// @param tables for faults that look at rows or change them
/// @param groups consumer groups
/// @param books of this round
/// @param random of this round; the same seed, the same faults
public record Field(Rig rig, Tables tables, Groups groups, Books books, RandomGenerator random) {

    /// Lets time pass in which the fault lasts or the load goes on.
    public void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /// Between the two, by chance.
    public Duration between(int fromMillis, int toMillis) {
        return Duration.ofMillis(random.nextInt(fromMillis, toMillis));
    }

    /// Kills an instance with signal 9, and tells the broker that its members are gone, which the broker would find
    /// out for itself after the session time-out.
    public void kill(Instance instance) {
        instance.process().kill();
        buried(instance);
    }

    /// See [#kill].
    public void buried(Instance instance) {
        try {
            groups.forgetMembers(instance.service().id());
        } catch (ServerFailure e) {
            // The broker is away as well: the session time-out will do.
            return;
        }
    }

    /// Returns when an instance is up, or has ended on the way; the latter is told.
    public boolean endsOrIsReady(Instance instance) {
        while (instance.process().isRunning()) {
            if (instance.process().isReady()) {
                return false;
            }
            pass(Duration.ofMillis(100));
        }
        return true;
    }

    /// Whether the process has ended within the time.
    public boolean ends(Instance instance, Duration within) {
        Optional<ProcessHandle> process = instance.process().process().handle();
        if (process.isEmpty()) {
            return true;
        }
        try {
            process.get().onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new ServerFailure("cannot wait for " + instance.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
