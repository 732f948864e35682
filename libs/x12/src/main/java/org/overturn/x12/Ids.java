package org.overturn.x12;

/// Segment identifiers packed into an int as [SegmentScanner#id()] gives them, for use in switches.
final class Ids {

    static final int ISA = 'I' << 16 | 'S' << 8 | 'A';
    static final int IEA = 'I' << 16 | 'E' << 8 | 'A';
    static final int TA1 = 'T' << 16 | 'A' << 8 | '1';
    static final int GS = 'G' << 8 | 'S';
    static final int GE = 'G' << 8 | 'E';
    static final int ST = 'S' << 8 | 'T';
    static final int SE = 'S' << 8 | 'E';
    static final int BPR = 'B' << 16 | 'P' << 8 | 'R';
    static final int TRN = 'T' << 16 | 'R' << 8 | 'N';
    static final int CUR = 'C' << 16 | 'U' << 8 | 'R';
    static final int REF = 'R' << 16 | 'E' << 8 | 'F';
    static final int DTM = 'D' << 16 | 'T' << 8 | 'M';
    static final int N1 = 'N' << 8 | '1';
    static final int N3 = 'N' << 8 | '3';
    static final int N4 = 'N' << 8 | '4';
    static final int PER = 'P' << 16 | 'E' << 8 | 'R';
    static final int RDM = 'R' << 16 | 'D' << 8 | 'M';
    static final int LX = 'L' << 8 | 'X';
    static final int TS2 = 'T' << 16 | 'S' << 8 | '2';
    static final int TS3 = 'T' << 16 | 'S' << 8 | '3';
    static final int CLP = 'C' << 16 | 'L' << 8 | 'P';
    static final int CAS = 'C' << 16 | 'A' << 8 | 'S';
    static final int NM1 = 'N' << 16 | 'M' << 8 | '1';
    static final int MIA = 'M' << 16 | 'I' << 8 | 'A';
    static final int MOA = 'M' << 16 | 'O' << 8 | 'A';
    static final int AMT = 'A' << 16 | 'M' << 8 | 'T';
    static final int QTY = 'Q' << 16 | 'T' << 8 | 'Y';
    static final int SVC = 'S' << 16 | 'V' << 8 | 'C';
    static final int LQ = 'L' << 8 | 'Q';
    static final int PLB = 'P' << 16 | 'L' << 8 | 'B';

    static final int BHT = 'B' << 16 | 'H' << 8 | 'T';
    static final int HL = 'H' << 8 | 'L';
    static final int STC = 'S' << 16 | 'T' << 8 | 'C';
    static final int DTP = 'D' << 16 | 'T' << 8 | 'P';

    private Ids() {}
}
