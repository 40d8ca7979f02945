package org.opentriage.classifier.ruledesk;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.rules.RuleFileRefused;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;

/**
 * The rules of one edition, read and ready.
 *
 * @param over puts them in the place of the same set of others
 */
record EditionRules(String version, UnaryOperator<Triage> over) {

    /**
     * Reads an edition.
     *
     * @param files content by name over the shipped ones; null takes a file out
     * @throws RuleFileRefused with file, line and reason
     */
    static EditionRules read(RuleSet ruleSet, Map<String, @Nullable String> files) {
        return switch (ruleSet) {
            case CLINICAL -> {
                var engine = ClinicalEngine.withFiles(files);
                yield new EditionRules(engine.ruleSetVersion(), triage -> triage.with(engine));
            }
            case ADMINISTRATIVE -> {
                var engine = AdministrativeEngine.withFiles(files);
                yield new EditionRules(engine.ruleSetVersion(), triage -> triage.with(engine));
            }
            case UNKNOWN -> throw new ProblemException(CommonProblem.INVALID, "There is no such rule set.");
        };
    }

    /** The same, for a caller: a refusal is a problem with file, line and reason. */
    static EditionRules readOrRefuse(RuleSet ruleSet, Map<String, @Nullable String> files) {
        try {
            return read(ruleSet, files);
        } catch (RuleFileRefused e) {
            throw new ProblemException(
                    EditionProblem.RULES_REFUSED,
                    "A file of this edition can not be read.",
                    Map.of("file", e.file(), "line", e.line(), "reason", e.reason()));
        }
    }

    /** The versions of both rule sets: the same text is the same rules. */
    static String versionsOf(Triage triage) {
        return triage.clinical().ruleSetVersion() + " "
                + triage.administrative().ruleSetVersion();
    }
}
