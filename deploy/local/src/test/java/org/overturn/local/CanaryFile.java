package org.overturn.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A made-up remittance in which everything that names a patient, a member or a claim has one word in it that occurs
/// nowhere else in the world.
///
/// @param word the word
record CanaryFile(String word) {

    static CanaryFile fresh() {
        return new CanaryFile("QZ"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 14).toUpperCase(Locale.ROOT));
    }

    String patientControlNumber() {
        return word + "PCN";
    }

    String text() {
        List<String> segments = new ArrayList<>(List.of(
                "ST*835*0001",
                "BPR*I*80*C*ACH*CCP*01*111000025*DA*1*1512345678**01*111000025*DA*2*20261102",
                "TRN*1*CANARYTRACE*1512345678",
                "DTM*405*20261102",
                "N1*PR*SYNTHETIC HEALTH PLAN*XV*99001",
                "N3*1 PLAN WAY",
                "N4*SPRINGFIELD*IL*62701",
                "PER*BL*CLAIMS*TE*8005550100",
                "N1*PE*SYNTHETIC CLINIC*XX*1999999984",
                "REF*TJ*123456789",
                "LX*1"));
        claim(segments, "PCN", "80", "CAS*CO*45*20");
        claim(segments, "DENIED", "0", "CAS*CO*197*100");
        segments.add("SE*" + (segments.size() + 1) + "*0001");
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OVERTURN       *261102*0930*^*00501*000000077*0*T*:~"
                + "GS*HP*PAYER*OVERTURN*20261102*0930*77*X*005010X221A1~"
                + String.join("~", segments)
                + "~GE*1*77~IEA*1*000000077~";
    }

    private void claim(List<String> segments, String number, String paid, String adjustment) {
        segments.addAll(List.of(
                "CLP*" + word + number + "*1*100*" + paid + "**12*" + word + "ICN" + number + "*11*1",
                "NM1*QC*1*" + word + "LAST*" + word + "FIRST*" + word + "MIDDLE***MI*" + word + "MEMBER",
                "NM1*IL*1*" + word + "SUBSCRIBER*" + word + "S***MI*" + word + "SUBID",
                "NM1*74*1*" + word + "CORRECTED*" + word + "C***C*" + word + "CORRID",
                "REF*1L*" + word + "GROUP",
                "REF*EA*" + word + "RECORD",
                "DTM*232*20261005",
                "SVC*HC:99213*100*" + paid + "**1",
                "DTM*472*20261005",
                adjustment,
                "REF*6R*" + word + "LINE"));
    }
}
