package org.opentriage.classifier.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opentriage.classifier.text.Phrases;
import org.opentriage.classifier.text.Text;

/** All sets of phrases of one rule set, each stored once: named word lists and the groups inside patterns. */
final class Concepts {

    /** Phrases that one alternative may stand for. */
    private static final int MOST_ROWS = 20_000;

    private final Map<String, List<String>> words;
    private final Map<Set<List<String>>, Integer> ids = new HashMap<>();
    private final Phrases<Integer> phrases = new Phrases<>();
    private final Map<String, List<List<String>>> namedRows = new HashMap<>();
    private final Map<String, List<String>> formsOfParts = new HashMap<>();

    /** @param words the named lists; an entry may name another list by {@code @name} */
    Concepts(Map<String, List<String>> words) {
        this.words = words;
    }

    Phrases<Integer> phrases() {
        return phrases;
    }

    /** The concept of any of these phrases: plain words, stems with a star, or {@code @name}. */
    int of(List<String> alternatives) {
        var rows = new LinkedHashSet<List<String>>();
        alternatives.forEach(alternative -> addRows(alternative, rows, 0));
        var known = ids.get(rows);
        if (known != null) {
            return known;
        }
        var id = ids.size();
        ids.put(rows, id);
        rows.forEach(row -> phrases.add(row, id));
        return id;
    }

    /** An alternative is a row of words and names: "my @chest" is every phrase of the list behind "my". */
    private void addRows(String alternative, Set<List<String>> rows, int depth) {
        if (alternative == null || alternative.isBlank()) {
            throw new IllegalArgumentException("an alternative is empty");
        }
        if (depth > 5) {
            throw new IllegalArgumentException("'" + alternative + "' names itself");
        }
        List<List<String>> built = List.of(List.of());
        for (var part : alternative.strip().replace('\t', ' ').split(" ")) {
            if (part.isEmpty()) {
                continue;
            }
            built = part.startsWith("@")
                    ? joined(built, named(part.substring(1), depth))
                    : joined(built, List.of(formsOfParts.computeIfAbsent(part, Concepts::forms)));
        }
        rows.addAll(built);
    }

    private List<List<String>> named(String name, int depth) {
        var known = namedRows.get(name);
        if (known != null) {
            return known;
        }
        var list = words.get(name);
        if (list == null) {
            throw new IllegalArgumentException("there is no word list '" + name + "'");
        }
        var rows = new LinkedHashSet<List<String>>();
        list.forEach(entry -> addRows(entry, rows, depth + 1));
        namedRows.put(name, List.copyOf(rows));
        return List.copyOf(rows);
    }

    private static List<List<String>> joined(List<List<String>> heads, List<List<String>> tails) {
        if ((long) heads.size() * tails.size() > MOST_ROWS) {
            throw new IllegalArgumentException("stands for too many phrases, more than " + MOST_ROWS);
        }
        var rows = new ArrayList<List<String>>();
        for (var head : heads) {
            for (var tail : tails) {
                var row = new ArrayList<>(head);
                row.addAll(tail);
                rows.add(List.copyOf(row));
            }
        }
        return rows;
    }

    private static List<String> forms(String part) {
        var stem = part.endsWith("*");
        var forms = new ArrayList<>(Text.plainForms(stem ? part.substring(0, part.length() - 1) : part));
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("'" + part + "' holds no word");
        }
        if (stem) {
            forms.add(forms.removeLast() + "*");
        }
        return forms;
    }
}
