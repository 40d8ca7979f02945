package org.opentriage.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentriage.escalation.policy.Policy;
import org.opentriage.model.MemberId;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TeamId;
import org.opentriage.model.clock.ClockKind;
import org.opentriage.model.message.Category;
import org.springframework.mock.env.MockEnvironment;

/** What a practice may write, and what is refused with line and reason. */
class PracticeFileTests {

    private static final Path CLINIC = Path.of("src/test/resources/clinic.yml");
    private static final Path DEMO = Path.of("../deploy/practice/demo.yml");

    @TempDir
    Path directory;

    @Test
    void theDemoPracticeKeepsTheScoreTable() {
        try (var demo = new Practices(DEMO, new MockEnvironment())) {
            var policies = demo.policies().of(new PracticeId("demo"));
            var opened = Instant.parse("2026-11-23T15:00:00Z");
            assertThat(target(policies.promisesFor(new TicketStory(5, opened).opened()), ClockKind.ACKNOWLEDGE))
                    .isEqualTo(Duration.ofMinutes(5));
            assertThat(target(policies.promisesFor(new TicketStory(4, opened).opened()), ClockKind.FIRST_RESPONSE))
                    .isEqualTo(Duration.ofHours(2));
            assertThat(target(policies.promisesFor(new TicketStory(3, opened).opened()), ClockKind.FIRST_RESPONSE))
                    .isEqualTo(Duration.ofHours(3));
            assertThat(target(policies.promisesFor(new TicketStory(2, opened).opened()), ClockKind.FIRST_RESPONSE))
                    .isEqualTo(Duration.ofHours(4));
            assertThat(policies.promisesFor(new TicketStory(1, opened).opened()))
                    .containsKey(ClockKind.FIRST_RESPONSE);
            var review =
                    policies.promisesFor(new TicketStory(2, opened).inReview().opened());
            assertThat(target(review, ClockKind.CLAIM)).isEqualTo(Duration.ofMinutes(15));
            var authorization = policies.promisesFor(
                    new TicketStory(3, opened).of(Category.PRIOR_AUTHORIZATION).opened());
            assertThat(target(authorization, ClockKind.CLAIM)).isEqualTo(Duration.ofHours(2));
            assertThat(demo.rosters().of(new PracticeId("demo")).step(2)).isNotEmpty();
        }
    }

    @Test
    void theChainGoesFromOwnerToLeadToAdminToThoseOnCall() {
        try (var clinic = Practices.clinic()) {
            var roster = clinic.rosters().of(Practices.CLINIC);
            var clinical = new TeamId("clinical");
            assertThat(roster.reminded(new MemberId("nurse"), clinical))
                    .extracting(member -> member.id().value())
                    .containsExactly("nurse");
            assertThat(roster.reminded(null, clinical))
                    .extracting(member -> member.id().value())
                    .containsExactly("lead");
            assertThat(roster.reminded(new MemberId("left-us"), new TeamId("unknown")))
                    .extracting(member -> member.id().value())
                    .containsExactly("lead");
            assertThat(roster.step(1)).extracting(member -> member.id().value()).containsExactly("admin");
            assertThat(roster.step(7)).extracting(member -> member.id().value()).containsExactly("nurse", "admin");
            assertThat(roster.stepAfter(5)).isEqualTo(Duration.ofMinutes(5));
            assertThat(roster.stepAfter(4)).isEqualTo(Duration.ofMinutes(15));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scores: [1]}                 | scores: [2]}               | no policy gives each ticket of score 1 a clock
                    clock: ACKNOWLEDGE           | clock: RESOLUTION          | no policy gives each ticket of score 5 an ACKNOWLEDGE clock
                    {disposition: REVIEW}        | {disposition: AUTO}        | no policy gives each ticket in REVIEW a clock
                    {disposition: REVIEW}        | {disposition: REVEIW}      | REVEIW
                    {scores: [5]}                | {scores: [6]}              | scores are 1 to 5
                    {scores: [5]}                | {score: [5]}               | score
                    target: PT5M                 | target: PT0S               | needs a target above zero
                    target: PT5M, wallClock: true | target: PT5M              | does not wait for opening hours
                    clock: CLAIM, target: PT2H}  | target: PT2H}              | names no clock
                    answered in 2 hours          | answered in 3 hours        | two policies are named
                    "08:00-12:00", "13:00-17:30" | "08:00-12:00", "11:00-17:30" | overlap
                    MONDAY:                      | MUNDAY:                    | MUNDAY
                    America/New_York             | America/Old_York           | Old_York
                    {lead: lead, admin           | {lead: boss, admin         | "boss" is to be told, but is no member
                    onCall: [nurse, admin]       | onCall: []                 | at least one member in onCall
                    stepAfter: PT15M             | stepAfter: PT0S            | stepAfter is above zero
                    email: nurse@clinic.example  | email: nurse               | needs an email address
                    name: Thanksgiving Day}      | name: Thanksgiving Day}, {date: "2026-11-26"} | twice""")
    void aBadFileIsRefusedWithItsReason(String good, String bad, String reason) throws IOException {
        var text = Files.readString(CLINIC);
        assertThat(text).contains(good);
        var file = Files.writeString(directory.resolve("clinic.yml"), text.replace(good, bad));
        assertThatThrownBy(() -> new Practices(file, new MockEnvironment()).close())
                .rootCause()
                .hasMessageContaining("clinic.yml line ")
                .hasMessageContaining(reason);
    }

    private static Duration target(Map<ClockKind, Policy> promises, ClockKind kind) {
        var policy = promises.get(kind);
        assertThat(policy).isNotNull();
        return policy == null ? Duration.ZERO : policy.target();
    }
}
