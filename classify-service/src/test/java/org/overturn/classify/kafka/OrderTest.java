package org.overturn.classify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.LastWords;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.events.Assessment;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

/// The same facts give the same assessments, in whatever order and however often they are told. Tenants play the
/// parallel worlds; revision numbers may differ between them, what is assessed may not.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class OrderTest {

    private static final int WORLDS = 3;

    @Inject
    EventCodec codec;

    @Test
    void filesInAnyOrderAndAnyNumberGiveTheSameAssessments() {
        List<Remittance> files = new ArrayList<>();
        for (long seed = 1; seed <= 6; seed++) {
            files.addAll(Histories.of(seed, TestTokens.freshTenant()));
        }

        Map<String, Assessment> inOrder = assessments(files, 0);

        for (int world = 1; world <= WORLDS; world++) {
            assertThat(assessments(files, world))
                    .as("order with seed %d", world)
                    .isEqualTo(inOrder);
        }
    }

    @Test
    void aNumberThatComesToBeRepeatedUnlinksWhatItLinked() {
        Remittance file = Remittance.of(TestTokens.freshTenant(), "repeated", LocalDate.of(2026, 11, 2));
        IntStream.range(0, 24)
                .forEach(i -> file.with(Adjudication.of("A" + i, LocalDate.of(2026, 10, 5))
                        .charged(10_000)
                        .paid(i % 2 == 0 ? 10_000 : 0)
                        .status(i % 3 == 0 ? "22" : "1")
                        .payerNumber("0")));

        Map<String, Assessment> atOnce = assessments(List.of(file), 0);

        assertThat(oneByOne(file)).isEqualTo(atOnce);
    }

    private Map<String, Assessment> oneByOne(Remittance file) {
        String tenant = TestTokens.freshTenant();
        Pipeline pipeline = new Pipeline(tenant, codec);
        List<ClaimAdjudicated> events = file.of(tenant).claims();
        for (int i = 0; i < events.size(); i++) {
            int told = i + 1;
            pipeline.tell(events.subList(i, told));
            if (i % 5 == 0) {
                pipeline.settled(told);
            }
        }
        return currents(pipeline.settled(events.size()));
    }

    private Map<String, Assessment> assessments(List<Remittance> files, int seed) {
        String tenant = TestTokens.freshTenant();
        Pipeline pipeline = new Pipeline(tenant, codec);
        List<ClaimAdjudicated> events = new ArrayList<>(files.stream()
                .flatMap(file -> file.of(tenant).claims().stream())
                .toList());
        int distinct = events.size();
        if (seed > 0) {
            Random random = new Random(seed);
            Collections.shuffle(events, random);
            events.addAll(List.copyOf(events.subList(0, random.nextInt(distinct))));
        }
        for (int from = 0; from < events.size(); from += 7) {
            pipeline.tell(events.subList(from, Math.min(from + 7, events.size())));
        }
        return currents(pipeline.settled(distinct));
    }

    private static Map<String, Assessment> currents(LastWords words) {
        Map<String, Assessment> currents = new TreeMap<>();
        words.byClaim().forEach((claim, word) -> currents.put(claim, word.current()));
        return currents;
    }
}
