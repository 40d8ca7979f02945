package org.opentriage.benchmarks.accuracy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code <folder or .jsonl files>}: asks a running classifier about each line {@code {id, text, label, channel?, subject?, meta?}} and
 * prints for each file and label how many scored 5, how many were seen (5, or a person within minutes), how many of those by the rules
 * alone, and the ids of emergencies that nobody would have seen.
 */
public final class Accuracy {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int IDS_SHOWN = 40;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String classifier = property("classifier", "http://localhost:8082");
    private final String token;

    private Accuracy() throws IOException, InterruptedException {
        token = token(property("identity", "http://localhost:9000"));
    }

    public static void main(String[] arguments) throws Exception {
        var accuracy = new Accuracy();
        for (var file : filesOf(arguments)) {
            report(file, accuracy.ask(file));
        }
    }

    private static List<Path> filesOf(String[] arguments) throws IOException {
        var files = new ArrayList<Path>();
        for (var argument : arguments) {
            var path = Path.of(argument);
            if (Files.isDirectory(path)) {
                try (var inside = Files.list(path)) {
                    inside.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private List<Answer> ask(Path file) throws IOException, InterruptedException {
        var answers = new ArrayList<Answer>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                answers.add(ask(JSON.readTree(line)));
            }
        }
        return answers;
    }

    private Answer ask(JsonNode row) throws IOException, InterruptedException {
        var question = new LinkedHashMap<String, String>();
        question.put("channel", row.path("channel").asString("PORTAL"));
        question.put("subject", row.path("subject").asString(""));
        question.put("body", row.path("text").asString(""));
        var request = HttpRequest.newBuilder(URI.create(classifier + "/api/v1/assessments"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(question)))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the classifier answered " + answer.statusCode());
        }
        return Answer.of(row.path("id").asString("?"), label(row), JSON.readTree(answer.body()));
    }

    /** The label, or what a file's notes say more exactly. */
    private static String label(JsonNode row) {
        var meta = row.path("meta");
        for (var name : List.of("mapped_score", "emergency_adjudicated")) {
            if (!meta.path(name).isMissingNode()) {
                return name + " " + meta.path(name).asString();
            }
        }
        return row.path("label").asString("unlabelled");
    }

    private static void report(Path file, List<Answer> answers) {
        System.out.printf("%n%s: %d messages%n", file.getFileName(), answers.size());
        System.out.println("| label | scored 5 | seen | seen by rules alone | AUTO |");
        System.out.println("|---|---|---|---|---|");
        Map<String, List<Answer>> byLabel =
                answers.stream().collect(Collectors.groupingBy(Answer::label, TreeMap::new, Collectors.toList()));
        byLabel.put("all", answers);
        byLabel.forEach((label, group) -> System.out.printf(
                "| %s | %s | %s | %s | %s |%n",
                label,
                share(group, Answer::isFive),
                share(group, Answer::isSeen),
                share(group, Answer::seenByRules),
                share(group, answer -> !answer.review())));
        var unseen = answers.stream()
                .filter(answer -> isEmergency(answer.label()) && !answer.isSeen())
                .map(Answer::id)
                .limit(IDS_SHOWN)
                .toList();
        if (byLabel.keySet().stream().anyMatch(Accuracy::isEmergency)) {
            System.out.println("emergencies that nobody would have seen: " + (unseen.isEmpty() ? "none" : unseen));
        }
    }

    private static boolean isEmergency(String label) {
        return label.matches("5|D|yes|urgent|emergency|emergency_5|mapped_score 5|emergency_adjudicated yes");
    }

    private static Wilson share(List<Answer> answers, Predicate<Answer> hit) {
        return new Wilson((int) answers.stream().filter(hit).count(), answers.size());
    }

    private String token(String identity) throws IOException, InterruptedException {
        var secret = Base64.getEncoder()
                .encodeToString(
                        (property("client", "cli") + ":" + property("secret", "cli")).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static String property(String name, String otherwise) {
        return System.getProperty(name, otherwise);
    }
}
