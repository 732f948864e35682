package org.overturn.testkit;

import java.util.function.Supplier;

/// Kafka's clients look their plugins up in the thread's class loader, which in Quarkus's tests and on pool threads is
/// another one than theirs; then nothing fits anything.
final class OwnLoader {

    private OwnLoader() {}

    static <T> T with(Supplier<T> task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return task.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
