package org.opentriage.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** docs/metrics.md: every meter of ours, from the running service's registry. */
final class MetersPage {

    private static final Pattern NAME = Pattern.compile("\"(triage\\.[a-z0-9.]+)\"");
    /** Tags of which a test sees too few values. */
    private static final Map<String, String> VALUES = Map.of("team", "teams of the practice file", "score", "1 to 5");

    private final Map<String, List<Meter>> meters;
    private final PrometheusNamingConvention prometheus = new PrometheusNamingConvention();

    MetersPage(MeterRegistry registry) {
        meters = registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("triage."))
                .collect(Collectors.groupingBy(meter -> meter.getId().getName(), TreeMap::new, Collectors.toList()));
    }

    String ofTheService(String name) {
        var prefix = prefix(name);
        return table(meter -> meter.startsWith(prefix));
    }

    String ofEveryService(String name) {
        var prefix = prefix(name);
        return table(meter -> !meter.startsWith(prefix));
    }

    /** Every name in the sources is in the registry. */
    void check() {
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> meters.keySet().stream().noneMatch(meter -> meter.startsWith(name)))
                        .forEach(missing::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(missing)
                .as("meters in the sources that are not registered at start")
                .isEmpty();
    }

    private static String prefix(String service) {
        return "triage." + service.replaceFirst("^sla-", "").replaceFirst("-service$", "") + ".";
    }

    private String table(Predicate<String> wanted) {
        var table = new StringBuilder(Markdown.head("Name", "In Prometheus", "Kind", "Tags", "Meaning"));
        meters.forEach((name, same) -> {
            if (wanted.test(name)) {
                var id = same.getFirst().getId();
                assertThat(id.getDescription()).as("%s has a description", name).isNotBlank();
                table.append(Markdown.row(
                        Markdown.code(name),
                        series(id),
                        id.getType().name().toLowerCase(Locale.ROOT),
                        tags(same),
                        String.valueOf(id.getDescription())));
            }
        });
        return table.toString();
    }

    private String series(Meter.Id id) {
        var name = prometheus.name(id.getName(), id.getType(), id.getBaseUnit());
        return switch (id.getType()) {
            case COUNTER -> Markdown.code(name + "_total");
            case TIMER, DISTRIBUTION_SUMMARY -> Markdown.code(name) + " with `_count`, `_sum`, `_max`, `_bucket`";
            case GAUGE, LONG_TASK_TIMER, OTHER -> Markdown.code(name);
        };
    }

    private static String tags(List<Meter> same) {
        var values = new TreeMap<String, TreeSet<String>>();
        same.stream()
                .flatMap(meter -> meter.getId().getTags().stream())
                .forEach(tag -> values.computeIfAbsent(tag.getKey(), key -> new TreeSet<>())
                        .add(tag.getValue()));
        return values.entrySet().stream()
                .map(tag -> Markdown.code(tag.getKey()) + ": "
                        + VALUES.getOrDefault(tag.getKey(), String.join(", ", tag.getValue())))
                .collect(Collectors.joining("; "));
    }
}
