package org.overturn.x12;

/// A person or organisation of an NM1 or N1. Holds PHI when the entity is a patient or subscriber.
///
/// @param entity NM101 or N101, for instance `QC`, `82`, `TT`, `PR`
/// @param lastName NM103 or N102
/// @param firstName NM104, may be empty
/// @param qualifier NM108 or N103, may be empty
/// @param id NM109 or N104, may be empty
/// @param segment ordinal of the segment
public record Party(String entity, String lastName, String firstName, String qualifier, String id, long segment) {

    @Override
    public String toString() {
        return "Party[" + entity + ", redacted]";
    }
}
