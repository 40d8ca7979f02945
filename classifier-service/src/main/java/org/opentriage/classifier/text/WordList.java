package org.opentriage.classifier.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the word lists beside the code: {@code key: item, item}, lines may repeat a key, {@code #} opens a comment. */
public final class WordList {

    private WordList() {}

    /** @param name file beside {@code owner}; a missing file is a broken build and fails */
    public static Map<String, List<String>> read(Class<?> owner, String name) {
        try (var stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("word list " + name + " is missing");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> parse(String content) {
        var lists = new LinkedHashMap<String, List<String>>();
        content.lines()
                .map(line -> line.split("#", 2)[0].strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    var colon = line.indexOf(':');
                    var list = lists.computeIfAbsent(line.substring(0, colon).strip(), _ -> new ArrayList<>());
                    for (var item : line.substring(colon + 1).split(",")) {
                        list.add(item.strip());
                    }
                });
        return lists;
    }
}
