package org.overturn.appeal.core;

import java.util.List;
import org.overturn.events.NextAction;

/// Which kinds of deadline limit which action. Source: column `step` of the deadline table.
final class Rights {

    private Rights() {}

    static boolean fit(NextAction action, String right) {
        return prefixes(action).stream().anyMatch(right::startsWith);
    }

    private static List<String> prefixes(NextAction action) {
        return switch (action) {
            case APPEAL -> List.of("appeal", "reconsideration", "claim_review", "provider_dispute");
            case CORRECTED_CLAIM, VOID_AND_RESUBMIT -> List.of("corrected_claim", "resubmission");
            case RESUBMIT_NEW, BILL_OTHER_PAYER -> List.of("timely_filing", "resubmission");
            case OBTAIN_RECORDS -> List.of("supply_missing", "records_response", "respond_to");
            case REFUND -> List.of("report_and_return");
            case OBTAIN_RETRO_AUTH,
                    VERIFY_ELIGIBILITY,
                    FIX_ENROLMENT,
                    BILL_PATIENT,
                    AWAIT,
                    WRITE_OFF_REVIEW,
                    POST_ONLY,
                    NONE -> List.of();
        };
    }
}
