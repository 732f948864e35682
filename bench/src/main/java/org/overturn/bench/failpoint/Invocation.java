package org.overturn.bench.failpoint;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A call that has arrived at a gate.
///
/// @param self the object, null of a static method
/// @param arguments those of the call
/// @param behind the method's own body
// Nobody compares these records.
@SuppressWarnings("ArrayRecordComponent")
record Invocation(@Nullable Object self, @Nullable Object[] arguments, MethodHandle behind) {

    @Nullable
    Object proceed() throws Throwable {
        List<@Nullable Object> all = new ArrayList<>();
        if (self != null) {
            all.add(self);
        }
        all.addAll(Arrays.asList(arguments));
        return behind.invokeWithArguments(all);
    }

    Invocation with(int index, @Nullable Object argument) {
        @Nullable Object[] changed = arguments.clone();
        changed[index] = argument;
        return new Invocation(self, changed, behind);
    }

    Class<?> type() {
        return behind.type().returnType();
    }
}
