package org.overturn.x12;

/// Reads one ST to SE.
interface SetReader {

    /// Takes the current segment if it is one of the claim's, as nearly all are.
    ///
    /// @return whether it is
    boolean takeInClaim(int id);

    /// Takes the current segment, which is neither ST nor SE.
    void take(int id);

    /// The SE, or whatever breaks the transaction set off.
    ///
    /// @param closed whether an SE with the right counts and numbers is here
    /// @return whether the set is sound
    boolean end(boolean closed);

    /// How many segments have gone by, the ST included.
    long segments();
}
