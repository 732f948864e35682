package org.overturn.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.overturn.bench.chaos.fault.ClockSkew;
import org.overturn.bench.chaos.fault.Connections;
import org.overturn.bench.chaos.fault.CrashAtSteps;
import org.overturn.bench.chaos.fault.CrashAtSteps.Visit;
import org.overturn.bench.chaos.fault.CrashImage;
import org.overturn.bench.chaos.fault.DatabaseCrashes;
import org.overturn.bench.chaos.fault.Deadlocks;
import org.overturn.bench.chaos.fault.Fault;
import org.overturn.bench.chaos.fault.Frozen;
import org.overturn.bench.chaos.fault.HangUp;
import org.overturn.bench.chaos.fault.IdentityProvider;
import org.overturn.bench.chaos.fault.LogTail;
import org.overturn.bench.chaos.fault.LongTransaction;
import org.overturn.bench.chaos.fault.Network;
import org.overturn.bench.chaos.fault.OldNews;
import org.overturn.bench.chaos.fault.OtherKey;
import org.overturn.bench.chaos.fault.Poison;
import org.overturn.bench.chaos.fault.RandomKills;
import org.overturn.bench.chaos.fault.RebalanceStorm;
import org.overturn.bench.chaos.fault.Redelivery;
import org.overturn.bench.chaos.fault.Reordered;
import org.overturn.bench.chaos.fault.Rolling;
import org.overturn.bench.chaos.fault.SchemaChange;
import org.overturn.bench.chaos.fault.Servers;
import org.overturn.bench.chaos.fault.Servers.Blow;
import org.overturn.bench.chaos.fault.SlowConsumers;
import org.overturn.bench.chaos.fault.ThreeBrokers;
import org.overturn.bench.failpoint.Step;
import org.overturn.bench.failpoint.Steps;
import org.overturn.testkit.server.PostgresProcess;
import org.overturn.testkit.setup.Service;

/// Which faults a run brings, in which order.
final class Sets {

    /// Crashes of one service in a round; all four at the same time.
    private static final int STEPS_A_ROUND = 6;

    private static final int DATABASE_CRASHES_A_ROUND = 40;

    private static final int MOST_VISITS = 4;

    /// Of all faults in the long set.
    private static final int TIMES = 2;

    private Sets() {}

    /// Of so many crashes of the short set one is at a step: each costs the start of a JVM, which the build machine has
    /// no time for.
    private static final int SHORT_STEPS = 9;

    /// Of so many crashes of the short set one is a service killed at random.
    private static final int SHORT_KILLS = 50;

    /// Of so many crashes of the long set one is at a step: three thousand bring each of them four times.
    private static final int LONG_STEPS = 10;

    private static final int LONG_KILLS = 30;

    /// Everything but crashes: once in the short set, again and again, longer and more of it in the long one.
    static List<Fault> faults(Session session, boolean isLong) {
        List<Fault> all = new ArrayList<>(brief(session));
        if (isLong) {
            for (int time = 1; time < TIMES; time++) {
                all.addAll(brief(session));
                all.addAll(longer());
            }
            all.addAll(lasting(session));
        }
        return all;
    }

    private static List<Fault> brief(Session session) {
        return List.of(
                new Reordered(),
                new Poison(),
                new HangUp(session.rig().stack().secrets(), 15),
                new Servers(Blow.SESSIONS_ENDED, Duration.ZERO),
                new Servers(Blow.POSTGRES_KILLED, seconds(1)),
                new Servers(Blow.POSTGRES_FROZEN, seconds(4)),
                new Servers(Blow.BROKER_KILLED, seconds(1)),
                new LogTail(),
                new Network(Network.Server.KAFKA, seconds(2)),
                new Network(Network.Server.POSTGRES, seconds(3)));
    }

    private static List<Fault> longer() {
        return List.of(
                new Redelivery(),
                new Deadlocks(seconds(6)),
                new RebalanceStorm(12),
                new SlowConsumers(seconds(12)),
                new LongTransaction(seconds(10)),
                new Rolling(List.of(Service.values())));
    }

    private static List<Fault> lasting(Session session) {
        String password = session.rig().stack().secrets().password(PostgresProcess.SUPERUSER);
        return Stream.of(
                        new Servers(Blow.BROKER_KILLED, seconds(30)),
                        new Servers(Blow.BROKER_KILLED, seconds(150)),
                        new Servers(Blow.BROKER_FROZEN, seconds(30)),
                        new Servers(Blow.POSTGRES_FROZEN, seconds(40)),
                        new Servers(Blow.POSTGRES_IMMEDIATE, seconds(5)),
                        new Frozen(Service.CLASSIFY, seconds(30)),
                        new Frozen(Service.APPEAL, seconds(70)),
                        new Frozen(Service.ANALYTICS, seconds(20)),
                        new ClockSkew(),
                        new OldNews(),
                        new SchemaChange(),
                        new OtherKey(seconds(5)),
                        new IdentityProvider(),
                        new Connections(session.door()),
                        new ThreeBrokers(),
                        new CrashImage(password),
                        new CrashImage(password),
                        new Network(Network.Server.KAFKA, seconds(40)),
                        new Network(Network.Server.POSTGRES, seconds(20)))
                .map(Fault.class::cast)
                .toList();
    }

    /// Rounds of crashes. In the long set every step is met at its first visit, and again at later visits as far as
    /// the number goes; in the short one the seed chooses some. Some services are killed at random. The others are
    /// crashes of PostgreSQL in the middle of a service's work, which cost a tenth.
    static List<Fault> crashes(int number, boolean isLong, long seed) {
        int atRandom = Math.max(1, number / (isLong ? LONG_KILLS : SHORT_KILLS));
        int atSteps = isLong
                ? Math.min(number - atRandom, Math.max(Steps.table().all().size(), number / LONG_STEPS))
                : number / SHORT_STEPS;
        List<Fault> rounds = new ArrayList<>(atSteps(atSteps, new Random(seed)));
        rounds.add(new RandomKills(atRandom));
        int left = number - atSteps - atRandom;
        for (int round = 0; round < left; round += DATABASE_CRASHES_A_ROUND) {
            rounds.add(new DatabaseCrashes(Math.min(DATABASE_CRASHES_A_ROUND, left - round)));
        }
        return rounds;
    }

    private static List<Fault> atSteps(int number, Random random) {
        Map<Service, List<Visit>> queues = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            queues.put(service, new ArrayList<>());
        }
        int planned = 0;
        for (int sweep = 0; planned < number; sweep++) {
            List<Step> steps = new ArrayList<>(Steps.table().all());
            Collections.shuffle(steps, random);
            for (Step step : steps.subList(0, Math.min(steps.size(), number - planned))) {
                long visit = sweep == 0 ? 1 : 1 + random.nextInt(MOST_VISITS);
                queues.getOrDefault(Service.of(step.service()), new ArrayList<>())
                        .add(new Visit(step.number(), visit));
                planned++;
            }
        }
        List<Fault> rounds = new ArrayList<>();
        while (queues.values().stream().anyMatch(queue -> !queue.isEmpty())) {
            Map<Service, List<Visit>> round = new EnumMap<>(Service.class);
            queues.forEach((service, queue) -> {
                List<Visit> next = queue.subList(0, Math.min(STEPS_A_ROUND, queue.size()));
                round.put(service, List.copyOf(next));
                next.clear();
            });
            rounds.add(new CrashAtSteps(round));
        }
        return rounds;
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
