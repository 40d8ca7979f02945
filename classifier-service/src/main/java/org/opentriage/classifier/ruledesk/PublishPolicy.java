package org.opentriage.classifier.ruledesk;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.ProblemException;

/** What keeps an edition from being put to work, as a list of named rules; the first that applies says why. */
enum PublishPolicy {
    TRIAL_IS_OLD(
            EditionProblem.PUBLISH_BLOCKED,
            "Try it against the rules that are at work now.",
            c -> c.edition.report() == null || !c.edition.report().against().equals(c.running)),
    GOLDEN_MISS(
            EditionProblem.PUBLISH_BLOCKED,
            "It reads golden messages wrongly.",
            c -> c.edition.report() != null
                    && !c.edition.report().goldenMisses().isEmpty()),
    RED_FLAG_LOST(
            EditionProblem.PUBLISH_BLOCKED,
            "It loses red flags of real messages.",
            c -> c.edition.report() != null && c.edition.report().redFlagsLost() > 0),
    NO_SECOND_PERSON(
            EditionProblem.SECOND_PERSON_NEEDED,
            "Clinical rules are put to work by a person, and by another one than who drafted them.",
            c -> c.edition.ruleSet() != RuleSet.ADMINISTRATIVE
                    && c.mode != Edition.Mode.SHADOW
                    && (c.by.hasRole("machine") || c.edition.author().equals(c.by.subject())));

    private final EditionProblem problem;
    private final String sentence;
    private final Predicate<Candidate> applies;

    PublishPolicy(EditionProblem problem, String sentence, Predicate<Candidate> applies) {
        this.problem = problem;
        this.sentence = sentence;
        this.applies = applies;
    }

    /**
     * An edition, and what somebody wants with it.
     *
     * @param running versions of the rules at work
     */
    record Candidate(Edition edition, Edition.Mode mode, CurrentUser by, String running) {}

    static Optional<PublishPolicy> refusal(Candidate candidate) {
        return Stream.of(values())
                .filter(policy -> policy.applies.test(candidate))
                .findFirst();
    }

    /** Says why to whoever wanted it. */
    ProblemException problem(Edition edition) {
        var report = edition.report();
        return new ProblemException(
                problem,
                sentence,
                report == null
                        ? Map.of("because", name())
                        : Map.of(
                                "because", name(),
                                "redFlagsLost", report.redFlagsLost(),
                                "goldenMisses", report.goldenMisses()));
    }
}
