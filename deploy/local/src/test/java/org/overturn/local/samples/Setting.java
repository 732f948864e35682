package org.overturn.local.samples;

import java.util.List;

/// Where care is given: what is billed there, and how a claim of it looks.
///
/// @param facility CLP08 and CLP09
record Setting(List<String> procedures, List<String> facility, int lowDollars, int highDollars, int maxLines) {

    static final Setting OFFICE = new Setting(
            List.of("HC:99213", "HC:99214", "HC:99203", "HC:93000", "HC:36415", "HC:80053", "HC:85025", "HC:71046"),
            List.of("11", "1"),
            35,
            420,
            4);
    static final Setting OUTPATIENT_HOSPITAL = new Setting(
            List.of("HC:70450", "HC:72148", "HC:96374", "HC:99284", "NU:0450", "NU:0636", "HC:J1885"),
            List.of("13", "1"),
            180,
            3_900,
            6);
    static final Setting DENTAL = new Setting(
            List.of("AD:D0120", "AD:D0274", "AD:D1110", "AD:D2391", "AD:D2740", "AD:D4341"),
            List.of("11", "1"),
            45,
            1_250,
            3);
    static final Setting VISION = new Setting(
            List.of("HC:92004", "HC:92014", "HC:92015", "HC:V2020", "HC:V2103"), List.of("11", "1"), 30, 260, 3);
}
