package org.overturn.platform.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "0", "north-clinic-2", "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz"})
    void aNameOfTheRightShapeIsATenant(String name) {
        assertThat(TenantId.of(name).toString()).isEqualTo(name);
        assertThat(TenantId.parse(name)).contains(TenantId.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "A",
                "a,b",
                "a b",
                "a\n",
                "\u00e4",
                "a_b",
                "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz1"
            })
    void anyOtherNameIsNone(String name) {
        assertThat(TenantId.parse(name)).isEmpty();
        assertThatThrownBy(() -> TenantId.of(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
