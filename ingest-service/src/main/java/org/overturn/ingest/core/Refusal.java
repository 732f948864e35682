package org.overturn.ingest.core;

/// Why bytes are not read as a remittance at all.
public enum Refusal {
    /// More bytes than accepted, as sent or unpacked.
    TOO_LARGE,
    /// Another format by its first bytes: PDF, HTML, JSON, an archive.
    OTHER_FORMAT,
    /// Compression that is cut, wrong in its checksum, or followed by something.
    BROKEN_COMPRESSION,
    /// The bytes are not those whose digest the sender gave.
    WRONG_DIGEST
}
