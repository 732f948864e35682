package org.overturn.bench.failpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeaverTest {

    private static final String NAME = Woven.class.getName();

    private final Class<?> woven = load(
            Weaver.weave(bytes(), Set.of(new Place(NAME, "add"), new Place(NAME, "say/2"), new Place(NAME, "fail"))));

    @BeforeEach
    void nothingIsArmed() {
        Failpoints.disarm();
    }

    @Test
    void aWovenMethodAnswersAsBefore() throws ReflectiveOperationException {
        Object instance = woven.getConstructor(long.class).newInstance(1L);

        assertThat(woven.getMethod("add", int.class, long.class).invoke(instance, 2, 3L))
                .isEqualTo(6L);
        assertThat(woven.getMethod("say", String.class, boolean.class).invoke(null, "hey", true))
                .isEqualTo("hey!");
    }

    @Test
    void aWovenMethodFailsAsBefore() throws ReflectiveOperationException {
        Object instance = woven.getConstructor(long.class).newInstance(1L);

        assertThatThrownBy(() -> woven.getMethod("fail").invoke(instance))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessage("as it should");
    }

    @Test
    void anArmedStepFailsAtItsVisitAndNotBefore() throws ReflectiveOperationException {
        Failpoints.prepare(
                java.util.List.of(new Step(7, "x", new Place(NAME, "say/2"), Step.When.BEFORE, "tried")),
                java.util.List.of(),
                java.nio.file.Path.of("unused"));
        Failpoints.arm(Armed.parse("7 2 fail".split(" ")));
        var say = woven.getMethod("say", String.class, boolean.class);

        assertThat(say.invoke(null, "hey", true)).isEqualTo("hey!");
        assertThatThrownBy(() -> say.invoke(null, "hey", true)).cause().hasMessage("failpoint 7");
        assertThat(Failpoints.visits()).isEqualTo("7=2");
    }

    @Test
    void aTextOfAClassCanBeReplacedByOneOfAnotherLength() throws ReflectiveOperationException {
        Class<?> changed =
                load(Constants.replace(bytes(), "on conflict do nothing", "whatever happens, happens twice"));

        assertThat(changed.getMethod("say", String.class, boolean.class).invoke(null, "insert", false))
                .isEqualTo("insert whatever happens, happens twice");
    }

    @Test
    void aTextThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Constants.replace(bytes(), "gone", "x")).hasMessageContaining("gone");
    }

    private static Class<?> load(byte[] bytes) {
        return new ClassLoader(WeaverTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(NAME, bytes, 0, bytes.length);
            }
        }.define();
    }

    private static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Woven.class.getResourceAsStream("Woven.class"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
