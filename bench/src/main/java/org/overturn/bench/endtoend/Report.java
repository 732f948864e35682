package org.overturn.bench.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.bench.micro.Micro;

/// All that one command found.
///
/// @param command as it was typed
record Report(Machine machine, String command, @Nullable EndToEnd endToEnd, List<Micro> micro) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    List<String> faults() {
        return endToEnd == null ? List.of() : endToEnd.faults();
    }

    /// Writes `bench-<date>.md` and `.json`.
    ///
    /// @return the first of them
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = "bench-" + machine.date().replace(":", "").replace("Z", "");
        Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(this));
        return Files.writeString(folder.resolve(name + ".md"), Markdown.of(this));
    }
}
