package org.opentriage.classifier.administrative;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.rules.Rule;
import org.opentriage.classifier.rules.RuleMatch;
import org.opentriage.model.Phi;
import org.opentriage.model.message.Category;
import org.opentriage.model.message.RuleHit;
import org.opentriage.model.message.RuleSet;

/**
 * What the administrative rules say.
 *
 * @param score 1 to 3; absent where nothing was found
 * @param category absent with the score
 * @param categories all that were found
 * @param autoReply whether all that was found may be answered from the knowledge base
 * @param reviews sentences on why a person has to look
 */
public record AdministrativeResult(
        @Nullable Integer score,
        @Nullable Category category,
        Set<Category> categories,
        Set<String> tags,
        boolean autoReply,
        List<RuleHit> hits,
        List<String> reviews,
        String ruleSetVersion) {

    /** Where several topics stand in one message, the one that needs a specialist comes first. */
    private static final List<Category> ORDER = List.of(
            Category.PRIOR_AUTHORIZATION,
            Category.REFERRAL,
            Category.BILLING,
            Category.PORTAL_ACCESS,
            Category.RECORDS_REQUEST,
            Category.APPOINTMENT,
            Category.GENERAL_INQUIRY,
            Category.SPAM_OR_MISDIRECTED);

    private static final int STANDARD = 2;

    static AdministrativeResult of(List<RuleMatch> matches, String version) {
        var topics = matches.stream()
                .filter(match -> match.rule().category() != null)
                .toList();
        var top = topics.stream().map(RuleMatch::rule).max(mostTelling());
        return new AdministrativeResult(
                top.map(rule -> Math.max(rule.score(), urgency(rule, matches))).orElse(null),
                top.map(Rule::category).orElse(null),
                topics.stream()
                        .map(match -> match.rule().category())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                topics.stream().flatMap(match -> match.rule().tags().stream()).collect(Collectors.toUnmodifiableSet()),
                !topics.isEmpty()
                        && topics.stream().allMatch(match -> match.rule().autoReply()),
                (topics.isEmpty() ? topics : matches)
                        .stream().map(AdministrativeResult::hit).toList(),
                reviews(topics),
                version);
    }

    private static Comparator<Rule> mostTelling() {
        return Comparator.comparing(Rule::score)
                .thenComparing(Rule::weight)
                .thenComparing(rule -> -ORDER.indexOf(rule.category()));
    }

    /** Pressure of time ("tomorrow", "deadline") lifts a task for the office, never a question that answers itself. */
    private static int urgency(Rule topic, List<RuleMatch> matches) {
        if (topic.score() < STANDARD || topic.category() == Category.SPAM_OR_MISDIRECTED) {
            return 0;
        }
        return matches.stream()
                .map(RuleMatch::rule)
                .filter(rule -> rule.category() == null)
                .mapToInt(Rule::score)
                .max()
                .orElse(0);
    }

    /** A rule that asks for a person is heard only when no other topic explains the message. */
    private static List<String> reviews(List<RuleMatch> topics) {
        var explained = topics.stream().anyMatch(match -> match.rule().review() == null);
        return explained
                ? List.of()
                : topics.stream()
                        .map(match -> match.rule().review())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    private static RuleHit hit(RuleMatch match) {
        var words = new Phi(match.text().slice(match.from(), match.to()));
        var rule = match.rule();
        return new RuleHit(
                RuleSet.ADMINISTRATIVE,
                rule.id(),
                rule.score(),
                match.text().field(),
                match.start(),
                match.end(),
                words,
                null);
    }
}
