package org.overturn.events;

/// The segment in a stored file on which a statement rests.
///
/// @param remittanceId the stored file
/// @param transaction index of the ST in the file, from zero
/// @param claim index of the CLP in its transaction, from zero
/// @param segment ordinal of the segment in the file, from zero
/// @param segmentId for instance `CAS`
public record FactPosition(String remittanceId, int transaction, int claim, long segment, String segmentId) {}
