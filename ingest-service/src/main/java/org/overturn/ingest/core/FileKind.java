package org.overturn.ingest.core;

/// What a file holds. Its content tells, not its name or how it came: a clearinghouse puts both into one mailbox.
public enum FileKind {
    /// 835: what payers decided.
    REMITTANCE("HP", "835"),
    /// 277CA: which claims were taken and which sent back, before anybody decided them.
    ACKNOWLEDGMENT("HN", "277");

    private final String group;
    private final String set;

    FileKind(String group, String set) {
        this.group = group;
        this.set = set;
    }

    /// GS01.
    String group() {
        return group;
    }

    /// ST01.
    String set() {
        return set;
    }
}
