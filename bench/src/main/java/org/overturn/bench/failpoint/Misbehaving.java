package org.overturn.bench.failpoint;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Lets a call go wrong as a seeded bug says.
final class Misbehaving {

    private final Seeded bug;
    private final AtomicLong calls = new AtomicLong();

    Misbehaving(Seeded bug) {
        this.bug = bug;
    }

    @Nullable
    Object call(Invocation call) throws Throwable {
        return switch (bug.behaviour()) {
            case REWRITE -> call.proceed();
            case SKIP -> skip(call);
            case SKIP_AFTER_GAP -> isAfterGap(call) ? null : call.proceed();
            case TWICE -> twice(call);
            case LOSE_LAST -> loseLast(call, Integer.parseInt(bug.detail())).proceed();
            case DETACH -> detach(call);
            case RANDOM_ID -> UUID.randomUUID().toString();
            case CLOCK -> Clock.offset((Clock) Objects.requireNonNull(call.proceed()), Duration.parse(bug.detail()));
            case NOW -> call.with(Integer.parseInt(bug.detail()), Instant.now()).proceed();
        };
    }

    private @Nullable Object skip(Invocation call) throws Throwable {
        String[] words = bug.detail().split(" every ");
        long every = words.length == 1 ? 1 : Long.parseLong(words[1]);
        if (calls.incrementAndGet() % every != 0) {
            return call.proceed();
        }
        Object answer = switch (words[0]) {
            case "null" -> null;
            case "zero" -> 0;
            case "true" -> true;
            case "list" -> List.of();
            default -> throw new IllegalArgumentException("what is " + bug.detail());
        };
        return Unis.is(call.type()) ? Unis.of(call.type(), answer) : answer;
    }

    /// The arguments are a segment, a group and the element at hand.
    private static boolean isAfterGap(Invocation call) throws ReflectiveOperationException {
        Object segment = Objects.requireNonNull(call.arguments()[0]);
        int before = (int) Objects.requireNonNull(call.arguments()[2]) - 3;
        Method has = segment.getClass().getDeclaredMethod("has", int.class);
        has.setAccessible(true);
        return before > 1 && Boolean.FALSE.equals(has.invoke(segment, before));
    }

    private static @Nullable Object twice(Invocation call) throws Throwable {
        Object first = call.proceed();
        return first != null && Unis.is(call.type())
                ? Unis.then(call.type(), first, item -> again(call))
                : call.proceed();
    }

    private static Object again(Invocation call) {
        try {
            return Objects.requireNonNull(call.proceed());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Invocation loseLast(Invocation call, int index) {
        return call.arguments()[index] instanceof List<?> list && !list.isEmpty()
                ? call.with(index, List.copyOf(list.subList(0, list.size() - 1)))
                : call;
    }

    private static @Nullable Object detach(Invocation call) throws Throwable {
        Object running = call.proceed();
        if (running != null && Unis.is(call.type())) {
            Unis.start(call.type(), running);
            return Unis.of(call.type(), null);
        }
        return running;
    }
}
