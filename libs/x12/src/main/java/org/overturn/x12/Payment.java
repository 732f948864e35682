package org.overturn.x12;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The BPR and TRN of a transaction set.
///
/// @param handling BPR01
/// @param cents BPR02 in cents
/// @param method BPR04
/// @param originator BPR10
/// @param date BPR16, null where it cannot be read
/// @param trace TRN02
/// @param traceOriginator TRN03
/// Source: X12 005010X221A1, BPR and TRN
public record Payment(
        String handling,
        long cents,
        String method,
        String originator,
        @Nullable LocalDate date,
        String trace,
        String traceOriginator) {}
