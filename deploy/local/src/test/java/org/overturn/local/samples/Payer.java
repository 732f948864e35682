package org.overturn.local.samples;

/// A payer that does not exist.
record Payer(String name, String id, String tax) {

    static final Payer ACME = new Payer("ACME HEALTH PLAN", "SYN001", "1999000011");
    static final Payer HARBOR = new Payer("BLUE HARBOR MUTUAL", "SYN002", "1999000022");
    static final Payer DENTAL = new Payer("BRIGHT SMILE DENTAL PLAN", "SYN003", "1999000033");
    static final Payer VISION = new Payer("CLEARVIEW VISION CARE", "SYN004", "1999000044");
    static final Payer FEDERAL = new Payer("PLAINS FEDERAL CONTRACTOR", "SYN005", "1999000055");
    static final Payer MEDICAID = new Payer("TRICOUNTY MEDICAID", "SYN006", "1999000066");
}
