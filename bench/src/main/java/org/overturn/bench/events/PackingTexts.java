package org.overturn.bench.events;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.overturn.bench.generate.Mix;
import org.overturn.bench.generate.Recipe;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.messaging.EventCodec;

/// Makes the texts that classify packs its rows against: zstd's dictionaries, with the statistics of such rows in them,
/// of events of made-up claims. A text that rows were packed with is never made again: the next one gets a new name.
///
/// ```
/// java -cp bench/target/overturn-bench.jar org.overturn.bench.events.PackingTexts FOLDER
/// ```
public final class PackingTexts {

    private static final int CLAIMS_PER_RECIPE = 1_000;

    /// Larger ones win nothing and take longer to load.
    private static final int LARGEST_BYTES = 12_000;

    private static final int LEVEL = 1;

    private PackingTexts() {}

    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        EventCodec codec = new EventCodec();
        List<ClaimAdjudicated> events = new ArrayList<>();
        for (Recipe recipe : recipes()) {
            events.addAll(SampleEvents.adjudicated(recipe));
        }
        write(folder.resolve("event.dict"), events.stream().map(codec::encode).toList());
        write(
                folder.resolve("assessment.dict"),
                SampleEvents.assessed(events).stream().map(codec::encode).toList());
    }

    /// What is usual, and more than usual of what is rare.
    private static List<Recipe> recipes() {
        Mix hard = new Mix(60, 5, 0, 5, 10, 20, 25, 50);
        return List.of(
                Recipe.of(1, CLAIMS_PER_RECIPE),
                Recipe.of(2, CLAIMS_PER_RECIPE),
                new Recipe(3, CLAIMS_PER_RECIPE, 50, Mix.REALISTIC),
                new Recipe(4, CLAIMS_PER_RECIPE, 100, hard));
    }

    private static void write(Path file, List<byte[]> rows) throws IOException {
        ZstdDictTrainer trainer =
                new ZstdDictTrainer(rows.stream().mapToInt(row -> row.length).sum(), LARGEST_BYTES, LEVEL);
        rows.forEach(trainer::addSample);
        byte[] text = trainer.trainSamples();
        Files.write(file, text);
        double packed = rows.stream()
                .mapToInt(row -> Zstd.compressUsingDict(row, text, LEVEL).length)
                .average()
                .orElseThrow();
        System.out.printf("%s: %d bytes, rows of %.0f bytes on average%n", file.getFileName(), text.length, packed);
    }
}
