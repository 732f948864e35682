package org.overturn.bench.x12;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Writes a balanced 835 of any size, the same for the same seed: about 26 segments and 575 bytes a claim, 12 % of the
/// claims denied, a provider adjustment in each transaction set. Nobody in it is real.
///
/// Source: X12 005010X221A1
final class SyntheticRemittance {

    private final OutputStream out;
    private final SplittableRandom random;
    private final SyntheticClaim claim;
    private long segments;

    SyntheticRemittance(OutputStream out, long seed) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.random = new SplittableRandom(seed);
        this.claim = new SyntheticClaim(random.split());
    }

    void write(int transactions, int claimsPerTransaction) throws IOException {
        put("ISA*00*          *00*          *ZZ*SYNTHPAYER     *ZZ*SYNTHCLINIC    "
                + "*260601*0900*^*00501*000000001*0*P*:");
        put("GS*HP*SYNTHPAYER*SYNTHCLINIC*20260601*0900*1*X*005010X221A1");
        for (int transaction = 0; transaction < transactions; transaction++) {
            transaction(transaction, claimsPerTransaction);
        }
        put("GE*" + transactions + "*1");
        put("IEA*1*000000001");
        out.flush();
    }

    private void transaction(int number, int claims) throws IOException {
        segments = 0;
        String control = String.format("%04d", number + 1);
        var body = new SyntheticClaim.Batch(claim, claims);
        long paid = body.paidCents();
        long takeBack = 1_000L + random.nextInt(9_000);
        put("ST*835*" + control);
        put("BPR*I*" + dollars(paid - takeBack)
                + "*C*ACH*CCP*01*111000025*DA*33*1512345678**01*111000025*DA*22*20260601");
        put("TRN*1*EFT" + (900_000 + number) + "*1512345678");
        put("REF*EV*SYNTHCLINIC");
        put("DTM*405*20260529");
        put("N1*PR*SYNTHETIC HEALTH PLAN*XV*SYNTH");
        put("N3*1 EXAMPLE STREET");
        put("N4*SPRINGFIELD*IL*62701");
        put("PER*BL*PROVIDER SERVICES*TE*5555550100");
        put("N1*PE*SYNTHETIC CLINIC*XX*1999999984");
        put("REF*TJ*999999999");
        put("LX*1");
        for (String segment : body) {
            put(segment);
        }
        put("PLB*1999999984*20261231*WO:TAKEBACK" + number + "*" + dollars(takeBack));
        put("SE*" + (segments + 1) + "*" + control);
    }

    private void put(String segment) throws IOException {
        segments++;
        out.write(segment.getBytes(StandardCharsets.US_ASCII));
        out.write('~');
    }

    static String dollars(long cents) {
        long whole = Math.abs(cents) / 100;
        long rest = Math.abs(cents) % 100;
        return (cents < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest / 10 + (rest % 10 == 0 ? "" : rest % 10));
    }
}
