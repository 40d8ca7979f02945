package org.opentriage.classifier.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.RuleSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Loads all YAML files of one rule set; a file that is not perfect stops the start and says where. */
public final class RuleFiles {

    private static final String MANIFEST = "manifest.yml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RuleFiles() {}

    private record Manifest(String label, String owner) {}

    /**
     * Reads {@code classpath:<folder>/*.yml}.
     *
     * @throws RuleFileRefused when a file can not be read, an id repeats, a pattern is wrong or a rule lacks its examples
     */
    public static RuleBook load(RuleSet ruleSet, String folder) {
        return load(ruleSet, folder, Map.of());
    }

    /**
     * Reads the same files with some of them replaced or added.
     *
     * @param instead content by file name, such as {@code heart.yml}; null takes the file out
     * @throws RuleFileRefused as above; nothing of the running rules changes
     */
    public static RuleBook load(RuleSet ruleSet, String folder, Map<String, @Nullable String> instead) {
        var contents = new TreeMap<>(contentsOf(folder));
        contents.putAll(instead);
        contents.values().removeIf(Objects::isNull);
        var manifest = parse(MANIFEST, contents.getOrDefault(MANIFEST, ""), Manifest.class);
        var version = manifest.label() + "-" + hashOf(contents);
        var files = new LinkedHashMap<String, RuleFile>();
        contents.forEach((name, content) -> {
            if (!name.equals(MANIFEST)) {
                files.put(name, parse(name, content, RuleFile.class));
            }
        });
        try {
            return bookOf(ruleSet, version, files);
        } catch (Misfit e) {
            throw e.in(contents.getOrDefault(e.file, ""));
        }
    }

    private static RuleBook bookOf(RuleSet ruleSet, String version, Map<String, RuleFile> files) {
        var book = new RuleBook(ruleSet, version, new Concepts(wordsOf(files)));
        files.forEach((name, file) ->
                file.facts().forEach((fact, spec) -> refuse(name, fact, () -> book.add(Fact.of(fact, spec), spec))));
        var facts = Set.copyOf(book.facts().stream().map(Fact::name).toList());
        var ids = new HashSet<String>();
        files.forEach((name, file) -> file.rules()
                .forEach(spec -> refuse(name, spec == null ? "rules" : String.valueOf(spec.id()), () -> {
                    RuleCheck.check(spec, facts);
                    if (!ids.add(spec.id())) {
                        throw new IllegalArgumentException("another rule has this id");
                    }
                    book.add(Rule.of(file, spec), spec);
                })));
        return book;
    }

    private static Map<String, List<String>> wordsOf(Map<String, RuleFile> files) {
        var words = new HashMap<String, List<String>>();
        files.forEach((name, file) -> file.words().forEach((list, entries) -> {
            if (entries == null || words.put(list, entries) != null) {
                throw new Misfit(name, list, "is empty or has the name of another word list");
            }
        }));
        return words;
    }

    private static void refuse(String file, String where, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            throw new Misfit(file, where, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            throw new Misfit(file, where, "has an empty entry, or is not written as rules are");
        }
    }

    /** A file that can be read and means nothing, and the name of the rule, fact or word list to look at. */
    private static final class Misfit extends RuntimeException {

        private final String file;
        private final @Nullable String name;
        private final String why;

        Misfit(String file, @Nullable String name, String why) {
            super(why, null, false, false);
            this.file = file;
            this.name = name;
            this.why = why;
        }

        RuleFileRefused in(String content) {
            var lines = content.lines().map(String::strip).toList();
            var entry = Set.of("- id: " + name, "id: " + name, name + ":");
            var line = IntStream.range(0, lines.size())
                    .filter(index -> entry.contains(lines.get(index)))
                    .findFirst();
            return new RuleFileRefused(file, line.orElse(0) + 1, name == null ? "a rule" : name, why);
        }
    }

    private static <T> T parse(String name, String content, Class<T> type) {
        try {
            var read = YAML.readValue(content, type);
            if (read == null) {
                throw new RuleFileRefused(name, 1, "", "is missing or empty");
            }
            return read;
        } catch (JacksonException e) {
            var at = e.getLocation();
            var last = Math.max(1, content.lines().count());
            throw new RuleFileRefused(
                    name,
                    at == null ? 1 : Math.clamp(last, 1, Math.max(1, at.getLineNr())),
                    "",
                    e.getOriginalMessage());
        }
    }

    private static Map<String, String> contentsOf(String folder) {
        try {
            var contents = new LinkedHashMap<String, String>();
            var resources = new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.yml");
            Arrays.sort(resources, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            for (Resource resource : resources) {
                contents.put(
                        String.valueOf(resource.getFilename()), resource.getContentAsString(StandardCharsets.UTF_8));
            }
            if (!contents.containsKey(MANIFEST)) {
                throw new RuleFileRefused(folder, 1, MANIFEST, "is missing");
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(Map<String, String> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
