package org.opentriage.classifier.triage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opentriage.classifier.opinion.Corpus;
import org.opentriage.classifier.opinion.Corpus.Line;
import org.opentriage.classifier.opinion.Corpus.Split;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Disposition;

/**
 * Prints how the shipped rules read the corpus, alone and with the second opinion. Argument: DEV (may be looked at line by line with
 * {@code misses}) or TEST. Run it in the folder of the module.
 */
final class MeasureCorpus {

    private MeasureCorpus() {}

    public static void main(String[] arguments) {
        var split = Split.valueOf(arguments[0]);
        var lines = Corpus.agreed(split);
        System.out.printf("%s: %d lines that both labellers read alike%n", split, lines.size());
        print("rules alone", lines, Questions.RULES_ONLY);
        var read = print("with the second opinion", lines, Questions.TRIAGE);
        if (arguments.length > 1 && split != Split.TEST) {
            read.forEach((line, assessment) -> {
                if (line.isEmergency() && !seen(assessment)) {
                    System.out.println("unseen " + line.id() + " " + line.kind() + ": " + line.text());
                }
            });
        }
    }

    private static Map<Line, Assessment> print(String title, List<Line> lines, Triage triage) {
        var read = lines.stream()
                .collect(Collectors.toMap(
                        line -> line,
                        line -> triage.assess(Questions.question("", line.text(), "")),
                        (one, same) -> one,
                        java.util.LinkedHashMap::new));
        System.out.println(title);
        share("  emergencies scored 5", read, Line::isEmergency, each -> each.score() == 5);
        share("  emergencies scored 5 or in review", read, Line::isEmergency, MeasureCorpus::seen);
        share("  others scored 5", read, MeasureCorpus::isCalm, each -> each.score() == 5);
        share("  others in review", read, MeasureCorpus::isCalm, each -> each.disposition() == Disposition.REVIEW);
        share(
                "  for a person (R) in review or scored 5",
                read,
                line -> line.score().equals("R"),
                MeasureCorpus::seen);
        var kinds = new TreeMap<String, int[]>();
        read.forEach((line, assessment) -> {
            if (line.isEmergency()) {
                var counts = kinds.computeIfAbsent(line.kind(), kind -> new int[2]);
                counts[0] += seen(assessment) ? 1 : 0;
                counts[1]++;
            }
        });
        kinds.forEach((kind, counts) -> System.out.printf("    seen, %s: %d/%d%n", kind, counts[0], counts[1]));
        return read;
    }

    private static boolean isCalm(Line line) {
        return !line.isEmergency() && !line.score().equals("R");
    }

    private static boolean seen(Assessment assessment) {
        return assessment.score() == 5 || assessment.disposition() == Disposition.REVIEW;
    }

    private static void share(
            String title, Map<Line, Assessment> read, Predicate<Line> which, Predicate<Assessment> right) {
        var of = read.keySet().stream().filter(which).count();
        var hits = read.entrySet().stream()
                .filter(each -> which.test(each.getKey()) && right.test(each.getValue()))
                .count();
        System.out.printf("%s: %d/%d = %.1f %% (%s)%n", title, hits, of, 100.0 * hits / of, interval(hits, of));
    }

    /** Wilson's interval of 95 %. */
    private static String interval(long hits, long of) {
        var z = 1.96;
        var p = (double) hits / of;
        var middle = (p + z * z / (2 * of)) / (1 + z * z / of);
        var half = z * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of)) / (1 + z * z / of);
        return "%.1f-%.1f".formatted(100 * (middle - half), 100 * (middle + half));
    }
}
