package org.opentriage.localstack.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The people of the demo practice, read from its practice file; their log-in name is their id and so is their password.
 *
 * @param practice id of the practice
 */
public record Staff(String practice, String practiceName, List<Person> people) {

    /** @param role coordinator, clinician, lead, admin or ops */
    public record Person(String id, String name, String email, String role) {}

    /** @throws IllegalStateException when the file is not YAML, or has no practice or no members */
    public static Staff of(Path practiceFile) throws IOException {
        try (var reader = Files.newBufferedReader(practiceFile)) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            var practice = part(file, "practice");
            return new Staff(text(practice, "id"), text(practice, "name"), people(file));
        } catch (YAMLException e) {
            throw new IllegalStateException(practiceFile + " is not YAML: " + e.getMessage(), e);
        }
    }

    private static List<Person> people(Map<String, Object> file) {
        if (!(file.get("members") instanceof List<?> members)) {
            throw new IllegalStateException("the practice file has no members");
        }
        return members.stream()
                .map(member -> (Map<?, ?>) member)
                .map(member -> new Person(
                        text(member, "id"), text(member, "name"), text(member, "email"), text(member, "role")))
                .toList();
    }

    private static Map<?, ?> part(Map<String, Object> file, String key) {
        if (file.get(key) instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalStateException("the practice file has no " + key);
    }

    private static String text(Map<?, ?> part, String key) {
        return String.valueOf(part.get(key));
    }
}
