package org.overturn.classify.port;

/// Whether everything that was published has arrived.
///
/// @param transactions transaction sets sealed
/// @param openTransactions those of them that are not complete
/// @param sealed what the seals say
/// @param stored what is stored of it
/// @param held what waits in the quarantine
public record Conservation(long transactions, long openTransactions, Tally sealed, Tally stored, Tally held) {}
