package org.opentriage.classifier.ruledesk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.golden.GoldenPack;
import org.opentriage.classifier.ruledesk.Edition.Mode;
import org.opentriage.classifier.ruledesk.Editions.AtWork;
import org.opentriage.classifier.rules.RuleFileRefused;
import org.opentriage.classifier.triage.Triage;
import org.opentriage.model.PracticeId;
import org.opentriage.model.message.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A published edition in memory.
 *
 * @param rules absent when they can not be used
 */
record ReadyEdition(
        AtWork atWork,
        Map<String, @Nullable String> files,
        @Nullable EditionRules rules) {

    private static final Logger log = LoggerFactory.getLogger(ReadyEdition.class);

    /** The same rules in another mode. */
    ReadyEdition now(AtWork at) {
        return new ReadyEdition(at, files, rules);
    }

    boolean isUsable() {
        return rules != null;
    }

    boolean decides(PracticeId practice, RuleSet ruleSet) {
        return rules != null
                && atWork.mode() == Mode.LIVE
                && atWork.ruleSet() == ruleSet
                && atWork.practiceId().equals(practice.value());
    }

    /** Others with these rules in the place of the same set; those themselves when these can not be used. */
    Triage over(Triage others) {
        return rules == null ? others : rules.over().apply(others);
    }

    /** Reads what is stored; refuses what this release could not answer for. */
    record Reader(GoldenPack golden, Triage shipped) {

        ReadyEdition read(AtWork edition, Map<String, @Nullable String> files) {
            try {
                var rules = EditionRules.read(edition.ruleSet(), files);
                var lost = golden.redFlagsLost(shipped, rules.over().apply(shipped));
                if (!lost.isEmpty()) {
                    refuse(edition, "it loses " + lost.size() + " red flags of the golden pack");
                    return new ReadyEdition(edition, files, null);
                }
                log.info("practice {}: edition {} is {}", edition.practiceId(), edition.number(), rules.version());
                return new ReadyEdition(edition, files, rules);
            } catch (RuleFileRefused e) {
                refuse(edition, e.file() + ", line " + e.line());
            } catch (RuntimeException e) {
                refuse(edition, e.getClass().getName());
            }
            return new ReadyEdition(edition, files, null);
        }

        private static void refuse(AtWork edition, String why) {
            log.error(
                    "TRI-0202 practice {}: edition {} of the {} rules can not be used ({}); the shipped rules decide",
                    edition.practiceId(),
                    edition.number(),
                    edition.ruleSet(),
                    why);
        }
    }
}
