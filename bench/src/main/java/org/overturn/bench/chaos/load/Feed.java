package org.overturn.bench.chaos.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.overturn.bench.generate.Mix;
import org.overturn.bench.generate.Recipe;

/// Small remittances of the usual mix, the same for the same seed. Some adjustments come after an empty
/// triplet, which payers send although the guide forbids it.
final class Feed {

    private static final int CLAIMS_PER_TRANSACTION = 25;

    private static final String ADJUSTMENT = "CAS*PR*2*";
    private static final String ADJUSTMENT_AFTER_A_GAP = "CAS*PR****2*";

    private final Recipe recipe;
    private int next;

    Feed(long seed, int claimsPerFile) {
        this.recipe = new Recipe(seed, claimsPerFile, CLAIMS_PER_TRANSACTION, Mix.REALISTIC);
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        recipe.write(next++, out);
        return out.toString(StandardCharsets.ISO_8859_1)
                .replace(ADJUSTMENT, ADJUSTMENT_AFTER_A_GAP)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The next file with its last segment gone.
    byte[] broken() {
        String whole = new String(file(), StandardCharsets.ISO_8859_1);
        return whole.substring(0, whole.lastIndexOf("IEA")).getBytes(StandardCharsets.ISO_8859_1);
    }
}
