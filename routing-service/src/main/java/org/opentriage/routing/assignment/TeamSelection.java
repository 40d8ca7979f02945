package org.opentriage.routing.assignment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opentriage.model.PracticeId;
import org.opentriage.model.TeamId;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.Disposition;
import org.opentriage.routing.assignment.SelectionPart.Rule;
import org.opentriage.runtime.practice.PracticeFiles;
import org.opentriage.runtime.practice.PracticePart;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which team: the first rule of the practice that matches, with its name as the reason; no match = review. */
@Component
public class TeamSelection {

    private static final Selected NO_RULE =
            new Selected(new TeamId(SelectionPart.REVIEW), "no rule matches, so a person looks");

    private final Map<PracticeId, List<Rule>> rules;

    @Autowired
    TeamSelection(PracticeFiles files) {
        this(files.bind(SelectionPart.class).stream()
                .collect(Collectors.toMap(
                        PracticePart::practice, part -> part.part().routing().rules())));
    }

    TeamSelection(Map<PracticeId, List<Rule>> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** @param reason the name of the rule */
    public record Selected(TeamId team, String reason) {}

    /** Always answers. */
    public Selected select(PracticeId practice, int score, Disposition disposition, Category category) {
        return rules.getOrDefault(practice, List.of()).stream()
                .filter(rule -> rule.when().matches(score, disposition, category))
                .findFirst()
                .map(rule -> new Selected(new TeamId(rule.team()), rule.name()))
                .orElse(NO_RULE);
    }
}
