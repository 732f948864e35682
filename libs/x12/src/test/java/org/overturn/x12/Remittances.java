package org.overturn.x12;

import java.nio.charset.StandardCharsets;

/// Small made-up remittances for tests.
final class Remittances {

    private static final String TWO_CLAIMS = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*HARBOR         *261030*0915*^*00501*000000901*0*P*:~
            GS*HP*PAYER*HARBOR*20261030*0916*901*X*005010X221A1~
            ST*835*0001~
            BPR*I*90*C*ACH************20261102~
            TRN*1*900001*1512345678~
            REF*EV*HARBOR~
            DTM*405*20261030~
            N1*PR*NORTHWIND HEALTH PLAN*XV*NW001~
            N3*1 PLAN STREET~
            N4*SPRINGFIELD*OH*45501~
            PER*BL**TE*5555550100~
            N1*PE*HARBOR CLINIC*XX*1234567893~
            REF*TJ*999887777~
            LX*1~
            TS3*1234567893*11*20261231*2*620~
            CLP*A1*1*420*100*20*12*ICN1*11*1~
            NM1*QC*1*SAMPLE*PAT****MI*M1~
            MOA***MA01~
            DTM*232*20261005~
            AMT*AU*120~
            SVC*HC:99213:25*150*100**1~
            DTM*472*20261005~
            CAS*CO*45*30~
            CAS*PR*3*20~
            AMT*B6*120~
            SVC*HC:72148*270*0**1*HC:72149*2~
            DTM*472*20261005~
            CAS*CO*197*170*1****50*50*2~
            REF*6R*L2~
            LQ*HE*M62~
            CLP*A2*1*200*0**12*ICN2*11*1~
            CAS*CO*29*200~
            NM1*QC*1*SAMPLE*SAM****MI*M2~
            PLB*1234567893*20261231*WO:REF1*15*L6*-5~
            SE*33*0001~
            GE*1*901~
            IEA*1*000000901~
            """;

    private Remittances() {}

    /// Two claims; the second line of the first has a gap in its CAS and adds up to 220 of its 270.
    static String unbalanced() {
        return TWO_CLAIMS;
    }

    /// The same with everything adding up.
    static String balanced() {
        return TWO_CLAIMS.replace("CAS*CO*197*170*1****50*50*2~", "CAS*CO*197*220*1****50*50*2~");
    }

    /// In one line, as most payers send it.
    static String inOneLine() {
        return balanced().replace("\n", "");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static ReadFile read(String text) {
        return ReadFile.of(bytes(text));
    }
}
