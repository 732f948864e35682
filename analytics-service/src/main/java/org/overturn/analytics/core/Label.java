package org.overturn.analytics.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Payee;
import org.overturn.events.Payer;

/// A name to show for a key. The name of the latest payment wins, and of two on one day the later in the alphabet: so
/// the order in which events come does not matter.
///
/// @param tenantId whose numbers
/// @param dimension `PAYER` or `PROVIDER`
/// @param key id of the payer, NPI of the provider
/// @param label the name as reported
/// @param namedOn the payment date that reported it
public record Label(String tenantId, Dimension dimension, String key, String label, LocalDate namedOn) {

    private static final Comparator<Label> LATER =
            Comparator.comparing(Label::namedOn).thenComparing(Label::label);

    /// The names in a batch, one per key, in the order in which rows are locked.
    public static List<Label> of(Collection<ClaimAssessed> batch) {
        Map<String, Label> labels = new TreeMap<>();
        for (ClaimAssessed event : batch) {
            for (Label label : of(event)) {
                String key = label.tenantId() + "\n" + label.dimension() + "\n" + label.key();
                labels.merge(key, label, (a, b) -> LATER.compare(a, b) >= 0 ? a : b);
            }
        }
        return List.copyOf(labels.values());
    }

    private static List<Label> of(ClaimAssessed event) {
        Payer payer = event.current().payer();
        Payee payee = event.current().payee();
        LocalDate day = event.current().paymentDate();
        List<Label> labels = new ArrayList<>(2);
        if (!payer.name().isBlank()) {
            labels.add(new Label(event.tenantId(), Dimension.PAYER, payer.id(), payer.name(), day));
        }
        if (payee.npi() != null && !payee.name().isBlank()) {
            labels.add(new Label(event.tenantId(), Dimension.PROVIDER, payee.npi(), payee.name(), day));
        }
        return labels;
    }
}
