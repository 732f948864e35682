package org.overturn.bench.generate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.overturn.x12.Claim;
import org.overturn.x12.Limits;
import org.overturn.x12.RemittanceEvent;
import org.overturn.x12.RemittanceReader;

/// Generated files through the product's reader.
final class Reader {

    private Reader() {}

    static byte[] bytes(Recipe recipe, int file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        recipe.write(file, out);
        return out.toByteArray();
    }

    static List<RemittanceEvent> events(Recipe recipe, int file) throws IOException {
        RemittanceReader reader = new RemittanceReader(new ByteArrayInputStream(bytes(recipe, file)), Limits.DEFAULT);
        List<RemittanceEvent> events = new ArrayList<>();
        for (RemittanceEvent event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    static List<Claim> claims(Recipe recipe, int file) throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (RemittanceEvent event : events(recipe, file)) {
            if (event instanceof RemittanceEvent.ClaimRead read) {
                claims.add(read.claim());
            }
        }
        return claims;
    }
}
