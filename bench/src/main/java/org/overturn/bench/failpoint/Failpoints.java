package org.overturn.bench.failpoint;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What gates lead to: counts visits of steps, and does what was armed for them. One for the whole JVM.
public final class Failpoints {

    /// As of a process that was killed with signal 9.
    static final int KILLED = 137;

    /// The suite's own fault: the service must not go on as if it were tested.
    static final int UNSOUND = 78;

    private static final Map<String, List<Step>> BEFORE = new HashMap<>();
    private static final Map<String, List<Step>> AFTER = new HashMap<>();
    private static final Map<String, Misbehaving> BUGS = new ConcurrentHashMap<>();
    private static final Map<Integer, AtomicLong> VISITS = new ConcurrentHashMap<>();
    private static final List<Armed> ARMED = new CopyOnWriteArrayList<>();

    private static volatile @Nullable Path told;

    private Failpoints() {}

    /// @param told file that gets a line before the process ends at a step
    static void prepare(List<Step> steps, List<Seeded> bugs, Path told) {
        Failpoints.told = told;
        steps.forEach(step -> (step.when() == Step.When.BEFORE ? BEFORE : AFTER)
                .computeIfAbsent(step.place().toString(), place -> new CopyOnWriteArrayList<>())
                .add(step));
        bugs.forEach(Failpoints::seed);
    }

    /// The one method that woven code calls.
    @SuppressWarnings("unused")
    public static @Nullable Object call(
            String place, @Nullable Object self, @Nullable Object[] arguments, MethodHandle behind) throws Throwable {
        visit(BEFORE.getOrDefault(place, List.of()));
        Invocation call = new Invocation(self, arguments, behind);
        Misbehaving bug = BUGS.get(place);
        Object answer = bug == null ? call.proceed() : bug.call(call);
        List<Step> after = AFTER.getOrDefault(place, List.of());
        if (after.isEmpty()) {
            return answer;
        }
        if (answer != null && Unis.is(call.type())) {
            return Unis.after(call.type(), answer, () -> visit(after));
        }
        visit(after);
        return answer;
    }

    /// Lets calls of its place go wrong from now on.
    static void seed(Seeded bug) {
        BUGS.put(bug.place().toString(), new Misbehaving(bug));
    }

    /// Takes all bugs out again.
    static void heal() {
        BUGS.clear();
    }

    static void arm(Armed what) {
        ARMED.add(what);
    }

    static void disarm() {
        ARMED.clear();
        VISITS.clear();
    }

    /// `17=3 18=5`: steps with their visits since the last [#disarm].
    static String visits() {
        return VISITS.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    static void stop(String why, Throwable cause) {
        System.err.println("FAILPOINTS " + why);
        cause.printStackTrace();
        Runtime.getRuntime().halt(UNSOUND);
    }

    private static void visit(List<Step> steps) {
        for (Step step : steps) {
            long visit = VISITS.computeIfAbsent(step.number(), number -> new AtomicLong())
                    .incrementAndGet();
            for (Armed armed : ARMED) {
                if (armed.step() == step.number() && (armed.hit() == 0 || armed.hit() == visit)) {
                    act(armed, visit);
                }
            }
        }
    }

    private static void act(Armed armed, long visit) {
        switch (armed.action()) {
            case HALT -> {
                tell(armed.step() + " " + visit);
                Runtime.getRuntime().halt(KILLED);
            }
            case DELAY -> sleep(armed.millis());
            case FAIL -> throw new IllegalStateException("failpoint " + armed.step());
        }
    }

    private static void tell(String line) {
        Path file = told;
        if (file != null) {
            try {
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                stop("cannot write to " + file, e);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
