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

    /// Where nobody is named.
    static final Party NOBODY = new Party("", "", "", "", "", -1);

    static Party of(Segment nm1) {
        return new Party(nm1.code(1), nm1.text(3), nm1.text(4), nm1.code(8), nm1.text(9), nm1.ordinal());
    }

    @Override
    public String toString() {
        return "Party[" + entity + ", redacted]";
    }
}
