package org.overturn.bench.chaos.fault;

import org.overturn.bench.chaos.load.Load;

/// Something that goes wrong while files are sent.
public interface Fault {

    /// Its number in the fault matrix, for instance `F-02`.
    String id();

    /// What happens, in a few words.
    String name();

    /// How much is sent meanwhile.
    Load.Size size();

    /// Lets it happen and gives back what did. Load is under way; whatever is down afterwards is started again.
    Struck strike(Field field);
}
