package org.opentriage.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.routing.assignment.SelectionPart.Routing;
import org.opentriage.routing.assignment.SelectionPart.Rule;
import org.opentriage.routing.assignment.SelectionPart.When;
import org.opentriage.routing.staff.Team;

/** The first rule that matches decides the team. */
class TeamSelectionTests {

    private static final PracticeId PRACTICE = new PracticeId("p");
    private static final Rule URGENT = new Rule("urgent first", new When(List.of(5), null, null), "clinical");
    private static final Rule UNCLEAR = new Rule("unclear", new When(null, Disposition.REVIEW, null), "review");
    private static final Rule MONEY =
            new Rule("money", new When(List.of(2, 3), Disposition.AUTO, List.of(Category.BILLING)), "billing");

    private final TeamSelection selection = new TeamSelection(Map.of(PRACTICE, List.of(URGENT, UNCLEAR, MONEY)));

    @Test
    void theFirstMatchDecidesAndIsTheReason() {
        var selected = selection.select(PRACTICE, 5, Disposition.REVIEW, Category.BILLING);
        assertThat(selected.team().value()).isEqualTo("clinical");
        assertThat(selected.reason()).isEqualTo("urgent first");
    }

    @Test
    void allThatARuleNamesMustHold() {
        assertThat(selection
                        .select(PRACTICE, 3, Disposition.AUTO, Category.BILLING)
                        .team()
                        .value())
                .isEqualTo("billing");
        assertThat(selection
                        .select(PRACTICE, 4, Disposition.AUTO, Category.BILLING)
                        .team()
                        .value())
                .isEqualTo("review");
    }

    @Test
    void noMatchAndAnUnknownPracticeGoToReview() {
        assertThat(selection
                        .select(PRACTICE, 1, Disposition.AUTO, Category.REFERRAL)
                        .reason())
                .contains("no rule matches");
        assertThat(selection
                        .select(new PracticeId("other"), 5, Disposition.AUTO, Category.BILLING)
                        .team()
                        .value())
                .isEqualTo("review");
    }

    @Test
    void rulesMayOnlyNameTeamsThatAreThere() {
        var teams = List.of(new Team("review", "Review", null));
        assertThatThrownBy(() -> new SelectionPart(teams, new Routing(List.of(MONEY))))
                .hasMessageContaining("unknown team billing");
        assertThatThrownBy(() -> new SelectionPart(List.of(), new Routing(List.of())))
                .hasMessageContaining("review");
        assertThatThrownBy(() -> new When(null, null, null)).hasMessageContaining("names");
    }
}
