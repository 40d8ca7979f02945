package org.opentriage.classifier.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opentriage.model.MessageId;
import org.opentriage.model.message.Assessment;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;

/** A pilot has a say in its share of the messages and never lowers anything. */
class PilotTests {

    private static final List<Assessment> ALL = IntStream.rangeClosed(1, 5)
            .boxed()
            .flatMap(score -> List.of(
                    assessment(score, Disposition.AUTO, false),
                    assessment(score, Disposition.REVIEW, false),
                    assessment(score, Disposition.AUTO, score == 1))
                    .stream())
            .toList();

    @Test
    void aPilotNeverLowersWhateverBothSay() {
        for (var running : ALL) {
            for (var trial : ALL) {
                var joined = Pilot.joined(running, trial);
                assertThat(joined.score()).isEqualTo(Math.max(running.score(), trial.score()));
                assertThat(joined.tags()).containsAll(running.tags()).containsAll(trial.tags());
                if (running.disposition() == Disposition.REVIEW || trial.disposition() == Disposition.REVIEW) {
                    assertThat(joined.disposition()).isEqualTo(Disposition.REVIEW);
                }
                assertThat(joined.autoReplyAllowed()).isEqualTo(running.autoReplyAllowed() && trial.autoReplyAllowed());
            }
        }
    }

    @Test
    void whereOnlyOneSeesARedFlagAPersonDecides() {
        var calm = assessment(2, Disposition.AUTO, false);
        var urgent = assessment(5, Disposition.AUTO, false);
        for (var joined : List.of(Pilot.joined(calm, urgent), Pilot.joined(urgent, calm))) {
            assertThat(joined.score()).isEqualTo(5);
            assertThat(joined.disposition()).isEqualTo(Disposition.REVIEW);
            assertThat(joined.reasons()).startsWith(Pilot.DIFFERENCE);
        }
        assertThat(Pilot.joined(urgent, urgent).disposition()).isEqualTo(Disposition.AUTO);
    }

    @Test
    void theSameMessageIsAlwaysInOrAlwaysOut() {
        var pilot = new Pilot(7, Questions.TRIAGE, 30);
        var messages = IntStream.range(0, 5_000)
                .mapToObj(number -> new MessageId(new UUID(number, ~number)))
                .toList();
        var taken = messages.stream().filter(pilot::takes).toList();
        assertThat(taken).hasSizeBetween(1_350, 1_650);
        assertThat(taken).allMatch(new Pilot(7, Questions.RULES_ONLY, 30)::takes);
        assertThat(messages).noneMatch(new Pilot(7, Questions.TRIAGE, 0)::takes);
        assertThat(messages).allMatch(new Pilot(7, Questions.TRIAGE, 100)::takes);
    }

    @Test
    void moreOfThemAreTakenWhenTheShareGrows() {
        var small = new Pilot(7, Questions.TRIAGE, 10);
        var large = new Pilot(7, Questions.TRIAGE, 50);
        assertThat(IntStream.range(0, 1_000)
                        .mapToObj(number -> new MessageId(new UUID(number, number)))
                        .filter(small::takes))
                .isNotEmpty()
                .allMatch(large::takes);
    }

    private static Assessment assessment(int score, Disposition disposition, boolean autoReply) {
        var view = new Assessment.View(null, null, "v");
        return new Assessment(
                score,
                Category.GENERAL_INQUIRY,
                Set.of("tag-" + score),
                disposition,
                autoReply,
                view,
                view,
                List.of(),
                List.of("because"),
                "en");
    }
}
