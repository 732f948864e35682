package org.overturn.bench.chaos.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.overturn.bench.generate.Mix;
import org.overturn.bench.generate.Recipe;

/// Small remittances of the usual mix, the same for the same seed.
final class Feed {

    private static final int CLAIMS_PER_TRANSACTION = 25;

    private final Recipe recipe;
    private int next;

    Feed(long seed, int claimsPerFile) {
        this.recipe = new Recipe(seed, claimsPerFile, CLAIMS_PER_TRANSACTION, Mix.REALISTIC);
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        recipe.write(next++, out);
        return out.toByteArray();
    }

    /// The next file with its last segment gone.
    byte[] broken() {
        String whole = new String(file(), StandardCharsets.ISO_8859_1);
        return whole.substring(0, whole.lastIndexOf("IEA")).getBytes(StandardCharsets.ISO_8859_1);
    }
}
