package org.overturn.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.overturn.events.Payee;
import org.overturn.events.Payer;
import org.overturn.events.ProviderAdjusted;
import org.overturn.x12.ProviderAdjustment;
import org.overturn.x12.TransactionHeader;

/// Turns the PLB pairs of one transaction set into events.
///
/// Source: X12 005010X221A1, PLB
final class AdjustmentMapper {

    private static final Pattern NPI = Pattern.compile("[12][0-9]{9}");
    private static final Pattern SPACING = Pattern.compile("\\s+");

    private final Identifiers identifiers;
    private final FileContext file;
    private final TransactionHeader header;
    private final LocalDate paymentDate;
    private final Payer payer;
    private final Payee payee;
    private final String ledgerKey;
    private final ReferenceWords words;

    AdjustmentMapper(Identifiers identifiers, FileContext file, TransactionHeader header, LocalDate paymentDate) {
        this.identifiers = identifiers;
        this.file = file;
        this.header = header;
        this.paymentDate = paymentDate;
        this.payer = Parties.payer(header, "");
        this.payee = Parties.payee(header, identifiers);
        String payeeKey = Parties.payeeKey(header);
        this.ledgerKey = identifiers.token("ledger", payer.id(), payeeKey);
        this.words = new ReferenceWords(new ClaimKeys(identifiers), payer.id(), payeeKey);
    }

    ProviderAdjusted of(ProviderAdjustment pair) {
        String eventId = EventIds.adjustment(file, header.index(), pair.index());
        String reference = SPACING.matcher(ClaimKeys.upper(pair.reference())).replaceAll(" ");
        boolean named = !reference.isEmpty();
        return new ProviderAdjusted(
                file.tenantId(),
                eventId,
                file.remittanceId(),
                header.index(),
                pair.index(),
                pair.segment(),
                ledgerKey,
                payer,
                payee,
                NPI.matcher(pair.provider()).matches() ? pair.provider() : null,
                identifiers.token("provider", ClaimKeys.upper(pair.provider())),
                ReferenceWords.day(pair.fiscalDate()),
                paymentDate,
                header.payment().trace(),
                pair.reason(),
                pair.cents(),
                named ? identifiers.seal(ProviderAdjusted.REFERENCE_PURPOSE, eventId, pair.reference()) : null,
                named ? identifiers.token("plb", reference) : null,
                named ? words.of(reference) : List.of());
    }
}
