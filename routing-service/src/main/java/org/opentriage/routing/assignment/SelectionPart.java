package org.opentriage.routing.assignment;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.routing.staff.Team;

/** The routing rules of a practice file, checked against its teams. */
record SelectionPart(List<Team> teams, Routing routing) {

    /** Where everything goes that no rule sends elsewhere. */
    static final String REVIEW = "review";

    SelectionPart {
        if (routing == null) {
            throw new IllegalArgumentException("the key routing is missing");
        }
        var known =
                teams == null ? List.<String>of() : teams.stream().map(Team::id).toList();
        if (!known.contains(REVIEW)) {
            throw new IllegalArgumentException("a team with the id review is needed: it gets what no rule matches");
        }
        for (var rule : routing.rules()) {
            if (!known.contains(rule.team())) {
                throw new IllegalArgumentException(
                        "the rule \"" + rule.name() + "\" names the unknown team " + rule.team());
            }
        }
    }

    /** The first rule that matches decides. */
    record Routing(List<Rule> rules) {
        Routing {
            rules = rules == null ? List.of() : List.copyOf(rules);
            var names = rules.stream().map(Rule::name).collect(Collectors.toSet());
            if (names.size() < rules.size()) {
                throw new IllegalArgumentException("each routing rule has a name of its own");
            }
        }
    }

    /** @param name a sentence, shown to people as the reason */
    record Rule(String name, When when, String team) {
        Rule {
            if (name == null || name.isBlank() || team == null || when == null) {
                throw new IllegalArgumentException("a routing rule has name, when and team");
            }
        }
    }

    /** All that is named must hold. */
    record When(
            @Nullable List<Integer> score,
            @Nullable Disposition disposition,
            @Nullable List<Category> categories) {

        When {
            if (score == null && disposition == null && categories == null) {
                throw new IllegalArgumentException("a rule's when names score, disposition or categories");
            }
            if (score != null && score.stream().anyMatch(value -> value < 1 || value > 5)) {
                throw new IllegalArgumentException("score is 1 to 5");
            }
        }

        boolean matches(int ofScore, Disposition ofDisposition, Category ofCategory) {
            return (score == null || score.contains(ofScore))
                    && (disposition == null || disposition == ofDisposition)
                    && (categories == null || categories.contains(ofCategory));
        }
    }
}
