package org.overturn.bench.chaos.truth;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads what counts of an 835: the claims, their money, the adjustments, the payment. It trusts the file to be well
/// formed, and knows nothing else about it.
///
/// Source: X12 005010X221A1, ISA, BPR, CLP, CAS, PLB
public final class TruthReader {

    private static final int ISA_ELEMENTS = 16;

    private final String tenant;
    private final UUID remittance;
    private final List<SetTruth> sets = new ArrayList<>();
    private final Map<String, Long> adjusted = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private int interchange = -1;
    private int group = -1;
    private int transaction = -1;
    private long charge;
    private long paid;
    private long kept;
    private long payment;

    private TruthReader(String tenant, byte[] file) {
        this.tenant = tenant;
        this.remittance = Names.remittance(tenant, file);
    }

    /// What the file says.
    public static FileTruth read(String tenant, byte[] file) {
        TruthReader reader = new TruthReader(tenant, file);
        reader.all(new String(file, StandardCharsets.ISO_8859_1));
        return new FileTruth(tenant, reader.remittance, reader.sets);
    }

    /// The separators are those of each ISA: the byte after its name, and the one after its sixteenth element.
    private void all(String text) {
        int at = 0;
        char element = 0;
        char end = 0;
        while (at < text.length()) {
            if (text.startsWith("ISA", at)) {
                element = text.charAt(at + 3);
                end = text.charAt(endOfIsa(text, at, element));
            }
            int next = text.indexOf(end, at);
            if (next < 0) {
                return;
            }
            segment(text.substring(at, next).split(java.util.regex.Pattern.quote(String.valueOf(element)), -1));
            at = next + 1;
            while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
                at++;
            }
        }
    }

    /// The sixteenth element is one character, the component separator.
    private static int endOfIsa(String text, int at, char element) {
        int separator = at + 3;
        for (int i = 1; i < ISA_ELEMENTS; i++) {
            separator = text.indexOf(element, separator + 1);
        }
        return separator + 2;
    }

    private void segment(String[] elements) {
        switch (elements[0]) {
            case "ISA" -> interchange++;
            case "GS" -> group++;
            case "ST" -> begin();
            case "BPR" -> payment = cents(elements, 2);
            case "CLP" -> claim(elements);
            case "CAS" -> adjustments(elements);
            case "PLB" -> kept(elements);
            case "SE" -> end();
            default -> {}
        }
    }

    private void begin() {
        transaction++;
        charge = 0;
        paid = 0;
        kept = 0;
        payment = 0;
        adjusted.clear();
        ids.clear();
    }

    private void claim(String[] elements) {
        charge += cents(elements, 3);
        paid += cents(elements, 4);
        ids.add(Names.claim(tenant, remittance, interchange, group, transaction, ids.size()));
    }

    /// Reason, amount, quantity, up to six times; any of them may be empty.
    private void adjustments(String[] elements) {
        for (int amount = 3; amount < elements.length; amount += 3) {
            adjusted.merge(elements[1], cents(elements, amount), Long::sum);
        }
    }

    /// Reason and amount, up to six times, after two elements.
    private void kept(String[] elements) {
        for (int amount = 4; amount < elements.length; amount += 2) {
            kept += cents(elements, amount);
        }
    }

    private void end() {
        sets.add(new SetTruth(transaction, ids.size(), charge, paid, adjusted, kept, payment, ids));
    }

    private static long cents(String[] elements, int index) {
        return index >= elements.length || elements[index].isEmpty()
                ? 0
                : new BigDecimal(elements[index]).movePointRight(2).longValueExact();
    }
}
