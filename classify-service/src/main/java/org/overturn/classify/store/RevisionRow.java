package org.overturn.classify.store;

import java.time.Instant;

/// An assessment that held at some time.
///
/// @param packed its JSON
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a column, never compared
record RevisionRow(ClaimRef ref, long revision, String policyVersion, Instant assessedAt, byte[] packed) {}
