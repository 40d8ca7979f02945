package org.opentriage.classifier.triage;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.opinion.LinearModel;
import org.opentriage.model.message.Assessment;

/**
 * What one message costs the classifier, on one thread, from text to answer; messages are made of the golden pack. Run by
 * {@code deploy/benchmarks/run-classifier}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class ClassifierBenchmark {

    private static final int MESSAGES = 200;
    private static final long SEED = 20261121;

    /** Characters of a message; 0: as they stand in the golden pack. */
    @Param({"0", "2000", "20000"})
    public int characters = 2_000;

    /** How often the clinical rules are loaded: beyond the first as copies under other names. */
    @Param({"1", "2"})
    public int rulebooks = 1;

    private List<String> messages = List.of();
    private Triage triage = Questions.TRIAGE;
    private int next;

    @Setup
    public void prepare() {
        triage = new Triage(
                rulebooks == 1 ? ClinicalEngine.shipped() : ClinicalEngine.withFiles(copies()),
                AdministrativeEngine.shipped(),
                LinearModel.shipped(),
                Questions.LIMIT,
                new ClassifierMeters(new SimpleMeterRegistry()));
        var pack =
                GoldenPack.shipped().cases().stream().map(GoldenPack.Case::text).toList();
        messages = characters == 0 ? pack : madeOf(pack);
    }

    @Benchmark
    public Assessment assess() {
        next = (next + 1) % messages.size();
        return triage.tryOut(messages.get(next));
    }

    private List<String> madeOf(List<String> pack) {
        var random = new Random(SEED);
        var made = new ArrayList<String>();
        while (made.size() < MESSAGES) {
            var message = new StringBuilder();
            while (message.length() < characters) {
                message.append(pack.get(random.nextInt(pack.size()))).append(". ");
            }
            made.add(message.substring(0, characters));
        }
        return made;
    }

    /** Every rule once more, under another name. */
    private static Map<String, String> copies() {
        return RuleCopies.of("rules/clinical");
    }
}
