package org.opentriage.runtime.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class PracticeFilesTests {

    private static final String DOORS = """
            # A comment may name ${ANYTHING}.
            practice: {id: north, name: North}

            doors:
              - id: front
                steps: 3
              - id: back
                steps: 1
                key: "${BACK_KEY}"
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    private final MockEnvironment environment = new MockEnvironment();

    enum Colour {
        RED,
        GREEN
    }

    record Door(String id, int steps, String key, Colour colour) {
        Door {
            if (steps > 10) {
                throw new IllegalArgumentException("a door has at most 10 steps");
            }
        }
    }

    record Doors(List<Door> doors) {}

    record Windows(List<String> windows) {}

    @Test
    void aServiceBindsItsOwnKeys() {
        environment.setProperty("BACK_KEY", "secret");
        var bound = files(DOORS).bind(Doors.class);
        assertThat(bound).hasSize(1);
        assertThat(bound.getFirst().practice().value()).isEqualTo("north");
        assertThat(bound.getFirst().part().doors()).extracting(Door::key).containsExactly(null, "secret");
    }

    @Test
    void aServiceNeedsNoSecretOfAnother() {
        assertThat(files(DOORS + "windows: [large]\n")
                        .bind(Windows.class)
                        .getFirst()
                        .part()
                        .windows())
                .containsExactly("large");
    }

    @Test
    void aValueFromTheEnvironmentIsNeverYaml() {
        var value = "a\"], b: [\\ # no comment: {x}";
        environment.setProperty("BACK_KEY", value);
        assertThat(files(DOORS)
                        .bind(Doors.class)
                        .getFirst()
                        .part()
                        .doors()
                        .get(1)
                        .key())
                .isEqualTo(value);
        environment.setProperty("STEPS", "7");
        assertThat(files(DOORS.replace("steps: 1", "steps: ${STEPS}"))
                        .bind(Doors.class)
                        .getFirst()
                        .part()
                        .doors()
                        .get(1)
                        .steps())
                .isEqualTo(7);
    }

    @Test
    void aMissingVariableIsNamedWithItsLine() {
        assertRefused(DOORS, "line 9: the environment variable BACK_KEY is not set");
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() {
        assertRefused(
                DOORS.replace("key:", "lock:").replace("${BACK_KEY}", "x"),
                "line 9: doors[1].lock: the key lock is not known here; known are colour, id, key, steps");
    }

    @Test
    void aMistakeIsNamedWithTheLineWhereItStands() {
        environment.setProperty("BACK_KEY", "x");
        assertRefused(DOORS.replace("steps: 3", "steps: 30"), "line 5: doors[0]: a door has at most 10 steps");
        assertRefused(DOORS.replace("steps: 3", "steps: few"), "line 6: doors[0].steps: \"few\" must be a number");
        assertRefused(
                DOORS.replace("steps: 1", "colour: BLUE"),
                "line 8: doors[1].colour: \"BLUE\" must be one of RED, GREEN");
        assertRefused(DOORS.replace("steps: 1", "id: twice"), "line 8: Duplicate");
        assertRefused("practice: {id: north}\ndoors: none\n", "line 2: doors: \"none\" must be a list");
        assertRefused("practice: {id: north}\ndoors: [\n", "line 2: while parsing");
        assertRefused("doors: []\n", "line 1: the key practice.id is missing");
        assertRefused("- a list\n", "line 1: this is no map of keys");
        assertRefused("", "line 1: this is no map of keys");
    }

    @Test
    void aRefusalNeverTellsASecret() {
        environment.setProperty("SECRET", "hunter2");
        assertThatThrownBy(() -> files("practice: {id: north}\ndoors: [{id: a, steps: \"${SECRET}\"}]\n")
                        .bind(Doors.class))
                .hasMessageContaining("must be a number")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() ->
                        files("practice: {id: north}\ndoors: \"${SECRET}\"\n").bind(Doors.class))
                .hasMessageContaining("must be a list")
                .hasMessageNotContaining("hunter2");
    }

    private void assertRefused(String yaml, String reason) {
        assertThatThrownBy(() -> files(yaml).bind(Doors.class))
                .isInstanceOf(InvalidPracticeFile.class)
                .hasMessageContaining("practice.yml " + reason);
    }

    private PracticeFiles files(String yaml) {
        try {
            return new PracticeFiles(List.of(Files.writeString(directory.resolve("practice.yml"), yaml)), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
