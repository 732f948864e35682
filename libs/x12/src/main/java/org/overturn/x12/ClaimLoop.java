package org.overturn.x12;

/// A claim where it stands in a file, whatever is said of it there.
public sealed interface ClaimLoop permits Claim, AcknowledgedClaim {

    /// In its transaction set, from zero.
    int index();

    /// Offset of its first segment in the file.
    long byteOffset();

    /// Ordinal of its first segment.
    long segment();
}
