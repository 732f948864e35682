package org.overturn.bench.failpoint;

import java.lang.reflect.InvocationTargetException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Mutiny's Uni by reflection: it is the service's own, and this class is loaded beside the service.
final class Unis {

    private static final String UNI = "io.smallrye.mutiny.Uni";

    private Unis() {}

    static boolean is(Class<?> type) {
        return type.getName().equals(UNI);
    }

    /// A Uni of that type with this item.
    static Object of(Class<?> uni, @Nullable Object item) {
        Object creation = call(uni, null, "createFrom");
        return call(creation.getClass(), creation, "item", Object.class, item);
    }

    /// Runs the task when the item is there, before whoever waits for it gets it.
    static Object after(Class<?> uni, Object instance, Runnable task) {
        return call(uni, instance, "invoke", Runnable.class, task);
    }

    static Object then(Class<?> uni, Object instance, Function<Object, Object> next) {
        return call(uni, instance, "flatMap", Function.class, next);
    }

    /// Starts it and does not wait.
    static void start(Class<?> uni, Object instance) {
        Object subscribe = call(uni, instance, "subscribe");
        Consumer<Object> ignored = item -> {};
        call(subscribe.getClass(), subscribe, "with", Consumer.class, ignored);
    }

    private static Object call(Class<?> type, @Nullable Object target, String method) {
        try {
            return type.getMethod(method).invoke(target);
        } catch (ReflectiveOperationException e) {
            throw wrapped(e);
        }
    }

    private static Object call(
            Class<?> type, @Nullable Object target, String method, Class<?> parameter, @Nullable Object argument) {
        try {
            return type.getMethod(method, parameter).invoke(target, argument);
        } catch (ReflectiveOperationException e) {
            throw wrapped(e);
        }
    }

    private static IllegalStateException wrapped(ReflectiveOperationException e) {
        return new IllegalStateException(
                e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e);
    }
}
