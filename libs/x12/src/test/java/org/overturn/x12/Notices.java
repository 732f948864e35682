package org.overturn.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Small made-up claim acknowledgments for tests, and everything the reader says of one.
record Notices(List<AcknowledgedClaim> claims, List<AcknowledgmentSummary> transactions, FileSummary summary) {

    private static final String THREE_CLAIMS = """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*HARBOR         *261030*0915*^*00501*000000701*0*P*:~
            GS*HN*PAYER*HARBOR*20261030*0916*701*X*005010X214~
            ST*277*0001*005010X214~
            BHT*0085*08*N700001*20261030*0916*TH~
            HL*1**20*1~
            NM1*PR*2*NORTHWIND HEALTH PLAN*****PI*NW001~
            TRN*1*N700001~
            DTP*050*D8*20261029~
            DTP*009*D8*20261030~
            HL*2*1*21*1~
            NM1*41*2*HARBOR CLINIC*****46*HARBOR~
            TRN*2*BATCH1~
            STC*A1:19:PR*20261029*WQ*620~
            QTY*90*1~
            QTY*AA*2~
            AMT*YU*420~
            AMT*YY*350.5~
            HL*3*2*19*1~
            NM1*85*2*HARBOR CLINIC*****XX*1234567893~
            TRN*1*0~
            REF*TJ*999887777~
            QTY*QA*1~
            QTY*QC*2~
            AMT*YU*420~
            AMT*YY*350.5~
            HL*4*3*PT~
            NM1*QC*1*SAMPLE*PAT****MI*M1~
            TRN*2*A1~
            STC*A2:20:PR*20261029*WQ*420~
            REF*1K*ICN1~
            DTP*472*RD8*20261005-20261007~
            HL*5*3*PT~
            NM1*QC*1*SAMPLE*SAM****MI*M2~
            TRN*2*A2~
            STC*A7:562:85*20261029*U*200******A6:128:IL~
            REF*D9*C2~
            DTP*472*D8*20261006~
            TRN*2*A3~
            STC*A3:21*20261029*U*150.5~
            DTP*472*D8*20261008~
            SVC*HC:99213:25*150.5**0510~
            STC*A7:454*20261029*U~
            REF*FJ*L1~
            SE*42*0001~
            GE*1*701~
            IEA*1*000000701~
            """;

    /// One claim taken and two sent back, the last because of its line.
    static String threeClaims() {
        return THREE_CLAIMS;
    }

    static Notices read(String text) {
        return of(Remittances.bytes(text));
    }

    static Notices of(byte[] bytes) {
        return of(bytes, Limits.DEFAULT);
    }

    static Notices of(byte[] bytes, Limits limits) {
        var claims = new ArrayList<AcknowledgedClaim>();
        var transactions = new ArrayList<AcknowledgmentSummary>();
        var reader = new AcknowledgmentReader(new ByteArrayInputStream(bytes), limits);
        try {
            while (true) {
                switch (reader.next()) {
                    case AcknowledgmentEvent.ClaimRead(var header, var claim) -> claims.add(claim);
                    case AcknowledgmentEvent.TransactionEnded(var summary) -> transactions.add(summary);
                    case AcknowledgmentEvent.FileEnded(var summary) -> {
                        return new Notices(claims, transactions, summary);
                    }
                    case AcknowledgmentEvent.TransactionStarted started -> {}
                    case null -> throw new AssertionError("The reader ended without saying so");
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<String> codes() {
        return summary.findings().stream().map(Finding::code).toList();
    }

    Finding finding(String code) {
        return summary.findings().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
