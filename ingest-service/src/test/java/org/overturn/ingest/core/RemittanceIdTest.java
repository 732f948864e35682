package org.overturn.ingest.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemittanceIdTest {

    private static final byte[] BYTES = {1, 2, 3};

    @Test
    void tenantAndBytesMakeTheId() {
        assertThat(id("a")).isEqualTo(id("a")).isNotEqualTo(id("b"));
        // printf 'a\0\1\2\3' | sha256sum, with the bits of version and variant set
        assertThat(id("a").toString()).isEqualTo("e0305b71-a376-8e10-b718-ee7bbb3617c0");
    }

    @Test
    void theIdIsAUuidOfVersionEight() {
        assertThat(id("a").value().version()).isEqualTo(8);
        assertThat(id("a").value().variant()).isEqualTo(2);
    }

    @Test
    void itsTextReadsBack() {
        assertThat(RemittanceId.parse(id("a").toString())).contains(id("a"));
        assertThat(RemittanceId.parse("1-1-1-1-1")).isEmpty();
        assertThat(RemittanceId.parse("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz")).isEmpty();
    }

    private static RemittanceId id(String tenant) {
        ContentHash hash = new ContentHash(tenant);
        hash.update(BYTES, 0, 1);
        hash.update(BYTES, 1, 2);
        return hash.finish();
    }
}
