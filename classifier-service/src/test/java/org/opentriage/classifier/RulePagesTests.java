package org.opentriage.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.rules.Rule;
import org.opentriage.classifier.rules.RuleBook;

/**
 * The pages in docs/rules say for clinicians and managers what each rule listens for and why. They are written from the rules; with
 * {@code -Dopentriage.write-docs=true} this test writes them anew instead of comparing.
 */
class RulePagesTests {

    private static final Path FOLDER = Path.of("../docs/rules");

    @Test
    void thePagesSayWhatTheRulesSay() throws IOException {
        var pages = new LinkedHashMap<String, String>();
        pages.putAll(pagesOf(ClinicalEngine.shipped().rules(), "clinical"));
        pages.putAll(pagesOf(AdministrativeEngine.shipped().rules(), "administrative"));
        pages.put("README.md", index(pages));
        if (Boolean.getBoolean("opentriage.write-docs")) {
            Files.createDirectories(FOLDER);
            for (var page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
        for (var page : pages.entrySet()) {
            assertThat(FOLDER.resolve(page.getKey()))
                    .as("run with -Dopentriage.write-docs=true")
                    .exists()
                    .content()
                    .isEqualTo(page.getValue());
        }
    }

    private static Map<String, String> pagesOf(RuleBook book, String ruleSet) {
        var byGroup =
                book.rules().stream().collect(Collectors.groupingBy(Rule::group, TreeMap::new, Collectors.toList()));
        var pages = new LinkedHashMap<String, String>();
        byGroup.forEach((group, rules) -> pages.put(ruleSet + "-" + group + ".md", page(ruleSet, group, rules)));
        return pages;
    }

    private static String index(Map<String, String> pages) {
        var index = new StringBuilder("""
                # The rules, for people

                Written from the rule files of the classifier; to change one, see [how to add a rule](../../classifier-service/README.md).
                Score 5: clinical urgent, 4: clinical standard, 3: administrative urgent, 2: administrative standard, 1: self-serve.

                """);
        pages.keySet()
                .forEach(page -> index.append("- [")
                        .append(page.replace(".md", "").replace('-', ' '))
                        .append("](")
                        .append(page)
                        .append(")\n"));
        return index.toString();
    }

    private static String page(String ruleSet, String group, List<Rule> rules) {
        var page = new StringBuilder("# ")
                .append(group)
                .append(" (")
                .append(ruleSet)
                .append(")\n");
        rules.forEach(rule -> page.append(section(rule)));
        return page.toString();
    }

    private static String section(Rule rule) {
        var section = new StringBuilder("\n## ").append(rule.id()).append("\n\n");
        section.append("Score ").append(rule.score());
        if (rule.category() != null) {
            section.append(", ")
                    .append(rule.category().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        section.append(". ").append(rule.rationale()).append('\n');
        addLine(section, "Source", rule.source());
        addLine(section, "Only with", String.join(", ", sorted(rule.with())));
        addLine(
                section,
                "Heard despite",
                String.join(", ", sorted(rule.despite())).toLowerCase(Locale.ROOT));
        addLine(section, "A person looks because", rule.review() == null ? "" : rule.review());
        if (rule.ongoingToReview()) {
            section.append("\nTold as ongoing for weeks, with nothing acute beside it: a person decides.\n");
        }
        section.append("\n| fires in | silent in |\n|---|---|\n");
        for (var i = 0; i < Math.max(rule.matches().size(), rule.mustNotMatch().size()); i++) {
            section.append("| ")
                    .append(example(rule.matches(), i))
                    .append(" | ")
                    .append(example(rule.mustNotMatch(), i))
                    .append(" |\n");
        }
        return section.toString();
    }

    private static void addLine(StringBuilder section, String name, String value) {
        if (!value.isBlank()) {
            section.append('\n').append(name).append(": ").append(value).append('\n');
        }
    }

    private static List<String> sorted(Iterable<String> names) {
        var list = new ArrayList<String>();
        names.forEach(list::add);
        list.sort(null);
        return list;
    }

    private static String example(List<String> examples, int at) {
        return at < examples.size()
                ? examples.get(at).replace("[[", "**").replace("]]", "**").replace("|", "\\|")
                : "";
    }
}
