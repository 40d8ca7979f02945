package org.opentriage.routing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentriage.routing.staff.Member.Shift;
import org.opentriage.routing.staff.Member.Stretch;
import org.opentriage.runtime.practice.InvalidPracticeFile;
import org.opentriage.runtime.practice.PracticeFiles;
import org.springframework.mock.env.MockEnvironment;

/** What a practice file may say about people. */
class StaffPartTests {

    private static final String START = "practice: {id: p, name: P, timeZone: America/New_York, sites: []}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @Test
    void theDemoPracticeIsGoodWithoutAnySecret() {
        var files = new PracticeFiles(List.of(Path.of("../deploy/practice/demo.yml")), new MockEnvironment());
        var staff = files.bind(StaffPart.class).getFirst().part();
        assertThat(staff.teams()).extracting(Team::id).contains("clinical", "billing", "review");
        assertThat(staff.members()).extracting(Member::id).contains("coordinator", "nurse", "lead");
    }

    @Test
    void aBadFileIsRefusedWithTheReason() {
        assertRefused(
                "teams: []\nmembers: [{id: a, name: A, email: a@b.c, role: lead, teams: [x], capacity: 1}]",
                "unknown team x");
        assertRefused("teams: [{id: x, name: X, lead: nobody}]", "unknown lead nobody");
        assertRefused("teams: [{id: x, name: X}, {id: x, name: Y}]", "there twice");
        assertRefused(
                "members: [{id: a, name: A, email: a@b.c, role: boss, teams: [], capacity: 1}]", "role is one of");
        assertRefused("members: [{id: a, name: A, email: a@b.c, role: lead, teams: [], capacity: 0}]", "capacity");
    }

    @Test
    void aShiftOverMidnightIsTwoStretches() {
        assertThat(new Shift(List.of(DayOfWeek.SUNDAY), "22:00", "06:00", null).stretches())
                .containsExactly(
                        new Stretch(DayOfWeek.SUNDAY, "22:00", "24:00"),
                        new Stretch(DayOfWeek.MONDAY, "00:00", "06:00"));
        assertThat(new Shift(List.of(DayOfWeek.SUNDAY), "08:00", "24:00", null).stretches())
                .containsExactly(new Stretch(DayOfWeek.SUNDAY, "08:00", "24:00"));
        assertThat(new Shift(List.of(DayOfWeek.SUNDAY), "22:00", "00:00", null).stretches())
                .containsExactly(new Stretch(DayOfWeek.SUNDAY, "22:00", "24:00"));
    }

    private void assertRefused(String yaml, String reason) {
        try {
            var file = Files.writeString(directory.resolve("practice.yml"), START + yaml + "\n");
            var files = new PracticeFiles(List.of(file), new MockEnvironment());
            assertThatThrownBy(() -> files.bind(StaffPart.class))
                    .isInstanceOf(InvalidPracticeFile.class)
                    .hasMessageContaining(reason);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
