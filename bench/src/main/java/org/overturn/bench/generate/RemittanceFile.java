package org.overturn.bench.generate;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// One file: interchanges of up to two groups of up to five transaction sets.
///
/// Source: X12 005010X221A1
final class RemittanceFile {

    private static final int GROUP_TRANSACTIONS = 5;
    private static final int INTERCHANGE_GROUPS = 2;
    private static final long CONTROL_NUMBERS = 1_000_000_000L;

    private final Recipe recipe;
    private final int file;
    private final LocalDate date;

    RemittanceFile(Recipe recipe, int file) {
        this.recipe = recipe;
        this.file = file;
        this.date = recipe.paymentDate(file);
    }

    FileTruth write(OutputStream target) {
        Segments out = new Segments(target);
        List<TransactionTruth> transactions = new ArrayList<>();
        int all = recipe.transactions();
        int each = GROUP_TRANSACTIONS * INTERCHANGE_GROUPS;
        for (int first = 0, interchange = 0; first < all; first += each, interchange++) {
            interchange(out, interchange, first, Math.min(all, first + each), transactions);
        }
        out.flush();
        return new FileTruth(file, transactions);
    }

    private void interchange(Segments out, int index, int first, int end, List<TransactionTruth> truths) {
        int interchanges = (recipe.transactions() + GROUP_TRANSACTIONS * INTERCHANGE_GROUPS - 1)
                / (GROUP_TRANSACTIONS * INTERCHANGE_GROUPS);
        long number = ((long) file * interchanges + index) % CONTROL_NUMBERS;
        String control = "%09d".formatted(number);
        String day = date.format(DateTimeFormatter.BASIC_ISO_DATE);
        out.begin("ISA").text("00").text(padded("", 10)).text("00").text(padded("", 10));
        out.text("ZZ").text(padded(sender(), 15)).text("ZZ").text(padded("OVERTURNTEST", 15));
        out.text(day.substring(2))
                .text("0600")
                .text("^")
                .text("00501")
                .text(control)
                .text("0")
                .text("T")
                .text(":");
        out.end();
        int groups = 0;
        for (int group = first; group < end; group += GROUP_TRANSACTIONS) {
            groups++;
            group(out, day, groups, group, Math.min(end, group + GROUP_TRANSACTIONS), truths);
        }
        out.begin("IEA").number(groups).text(control).end();
    }

    private void group(Segments out, String day, int number, int first, int end, List<TransactionTruth> truths) {
        out.begin("GS").text("HP").text(sender()).text("OVERTURNTEST").text(day).text("0600");
        out.number(number).text("X").text("005010X221A1").end();
        for (int transaction = first; transaction < end; transaction++) {
            truths.add(new TransactionSet(recipe, file, transaction).write(out));
        }
        out.begin("GE").number(end - first).number(number).end();
    }

    private String sender() {
        return "SYN" + recipe.label();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
