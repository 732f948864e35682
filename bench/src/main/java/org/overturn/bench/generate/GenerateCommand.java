package org.overturn.bench.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `generate --seed N --claims N --files N OUT`: files of that many claims each into a folder, `truth.json` beside
/// them.
public final class GenerateCommand {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private GenerateCommand() {}

    /// Takes what stands behind `generate` on the command line.
    public static void run(List<String> arguments) throws IOException {
        long seed = 1;
        int claims = 1_000;
        int files = 1;
        Path folder = Path.of("generated");
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--seed" -> seed = Long.parseLong(arguments.get(++i));
                case "--claims" -> claims = Integer.parseInt(arguments.get(++i));
                case "--files" -> files = Integer.parseInt(arguments.get(++i));
                default -> folder = Path.of(arguments.get(i));
            }
        }
        write(Recipe.of(seed, claims), files, folder);
    }

    /// Writes the first files of a series as `00000.835`, `00001.835` … with `00000.json` beside each, and the sums of
    /// all as `truth.json`.
    public static Totals write(Recipe recipe, int files, Path folder) throws IOException {
        Files.createDirectories(folder);
        Totals totals = Totals.NONE;
        for (int file = 0; file < files; file++) {
            FileTruth truth = writeFile(recipe, file, folder);
            totals = totals.plus(truth.totals());
        }
        Files.writeString(folder.resolve("truth.json"), json(totals));
        return totals;
    }

    private static FileTruth writeFile(Recipe recipe, int file, Path folder) throws IOException {
        String name = "%05d".formatted(file);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".835"))) {
            FileTruth truth = recipe.write(file, out);
            Files.writeString(folder.resolve(name + ".json"), json(truth));
            return truth;
        }
    }

    private static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }
}
