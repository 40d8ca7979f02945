package org.opentriage.classifier.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by script and small words which language a message is in, well enough to know what the rules can not read. */
final class Languages {

    /** The languages that a small word belongs to. */
    private static final Map<String, List<String>> SMALL_WORDS = smallWords();

    private static final int ENOUGH = 2;
    private static final String UNNAMED = "zz";

    private Languages() {}

    /** ISO 639-1 code, or null where the text is too short or too plain to tell. */
    static @Nullable String of(Text text) {
        var script = foreignScript(text);
        if (script != null) {
            return script;
        }
        var seen = new HashMap<String, Set<String>>();
        for (var i = 0; i < text.size(); i++) {
            var form = text.form(i);
            for (var language : SMALL_WORDS.getOrDefault(form, List.of())) {
                seen.computeIfAbsent(language, _ -> new HashSet<>()).add(form);
            }
        }
        return strongest(seen);
    }

    private static @Nullable String strongest(Map<String, Set<String>> seen) {
        var english = seen.getOrDefault("en", Set.of()).size();
        @Nullable String best = english > 0 ? "en" : null;
        var most = english;
        for (var entry : seen.entrySet()) {
            var count = entry.getValue().size();
            if (count > most && count >= ENOUGH) {
                most = count;
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The language of another alphabet when at least a third of the words are written in it. */
    private static @Nullable String foreignScript(Text text) {
        var counts = new HashMap<String, Integer>();
        for (var i = 0; i < text.size(); i++) {
            var language = languageOf(UnicodeScript.of(text.form(i).codePointAt(0)));
            if (language != null) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        for (var entry : counts.entrySet()) {
            if (entry.getValue() * 3 >= text.size()) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static @Nullable String languageOf(UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> "ru";
            case ARABIC -> "ar";
            case HEBREW -> "he";
            case GREEK -> "el";
            case HAN -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case DEVANAGARI -> "hi";
            case BENGALI -> "bn";
            case THAI -> "th";
            case ARMENIAN -> "hy";
            case ETHIOPIC -> "am";
            case KHMER -> "km";
            case GUJARATI -> "gu";
            case GURMUKHI -> "pa";
            case TAMIL -> "ta";
            case TELUGU -> "te";
            case LATIN, COMMON, INHERITED, UNKNOWN -> null;
            default -> UNNAMED;
        };
    }

    private static Map<String, List<String>> smallWords() {
        var languages = new HashMap<String, List<String>>();
        WordList.read(Languages.class, "languages.txt")
                .forEach((language, words) -> Set.copyOf(words)
                        .forEach(word -> languages
                                .computeIfAbsent(word, _ -> new ArrayList<>(1))
                                .add(language)));
        return Map.copyOf(languages);
    }
}
