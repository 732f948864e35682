package org.overturn.ingest.core;

import java.util.Map;
import java.util.Optional;

/// How findings are told in acknowledgments: by interchange (TA105), group (AK905), transaction set (IK502), segment
/// (IK304) and element (IK403).
///
/// Source: X12 TA1, 005010X231A1
final class AcknowledgmentCodes {

    /// TA105: the interchange control number was used before.
    static final String REPEATED_INTERCHANGE = "025";

    /// TA105: the content is not that of an interchange.
    static final String INVALID_CONTENT = "024";

    /// TA105 without complaint.
    static final String NO_ERROR = "000";

    /// IK502: something in the segments of the set.
    static final String SEGMENTS_IN_ERROR = "5";

    private static final Map<String, String> INTERCHANGE = Map.of(
            "X12.EMPTY", "023",
            "X12.TRUNCATED", "023",
            "X12.NO_IEA", "023",
            "X12.OUTSIDE", "022",
            "X12.IEA_COUNT", "021",
            "X12.IEA_CONTROL", "001",
            "X12.NO_ISA", INVALID_CONTENT,
            "X12.ISA", INVALID_CONTENT,
            "X12.TOO_MANY_INTERCHANGES", INVALID_CONTENT);

    private static final Map<String, String> GROUP =
            Map.of("X12.GROUP_TYPE", "1", "X12.NO_GE", "3", "X12.GE_CONTROL", "4", "X12.GE_COUNT", "5");

    private static final Map<String, String> SET = Map.of(
            "X12.TRANSACTION_SET", "1",
            "X12.NO_SE", "2",
            "X12.SE_CONTROL", "3",
            "X12.SE_COUNT", "4",
            "X12.ST_REPEATED", "23");

    private static final Map<String, String> SEGMENT = Map.of(
            "X12.UNEXPECTED_SEGMENT", "2",
            "X12.NO_PAYMENT", "3",
            "X12.NO_TRACE", "3",
            "X12.NO_PAYER", "3",
            "X12.NO_PAYEE", "3",
            "X12.NO_SOURCE", "3",
            "X12.NO_DECISION", "8",
            "X12.SEGMENT_TOO_LONG", "8",
            "X12.TOO_MANY_ELEMENTS", "8");

    private static final Map<String, String> ELEMENT = Map.of(
            "X12.MISSING_ELEMENT", "1",
            "X12.ELEMENT_TOO_LONG", "5",
            "X12.LEVEL", "7",
            "X12.AMOUNT", "6",
            "X12.QUANTITY", "6",
            "X12.DATE", "8",
            "X12.NO_PAYMENT_DATE", "8");

    private AcknowledgmentCodes() {}

    static Optional<String> ofInterchange(String finding) {
        return Optional.ofNullable(INTERCHANGE.get(finding));
    }

    static Optional<String> ofGroup(String finding) {
        return Optional.ofNullable(GROUP.get(finding));
    }

    static Optional<String> ofSet(String finding) {
        return Optional.ofNullable(SET.get(finding));
    }

    /// A finding in an element is an error of its segment, too.
    static Optional<String> ofSegment(String finding) {
        return Optional.ofNullable(ELEMENT.containsKey(finding) ? "8" : SEGMENT.get(finding));
    }

    static Optional<String> ofElement(String finding) {
        return Optional.ofNullable(ELEMENT.get(finding));
    }
}
