package org.opentriage.classifier.clinical;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.context.Doubt;
import org.opentriage.classifier.rules.RuleBook;
import org.opentriage.classifier.rules.RuleFiles;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.model.message.PatientContext;
import org.opentriage.model.message.RuleSet;

/** Looks for anything that a nurse should see. Says nothing about appointments, bills or forms, and knows nobody who does. */
public final class ClinicalEngine {

    private final RuleBook book;

    public ClinicalEngine(RuleBook book) {
        this.book = book;
    }

    /** The engine with the rules that ship with the service. */
    public static ClinicalEngine shipped() {
        return withFiles(Map.of());
    }

    /** The engine with some of the shipped files replaced, added or (null) taken out, by name. */
    public static ClinicalEngine withFiles(Map<String, @Nullable String> instead) {
        return new ClinicalEngine(RuleFiles.load(RuleSet.CLINICAL, "rules/clinical", instead));
    }

    public String ruleSetVersion() {
        return book.version();
    }

    public RuleBook rules() {
        return book;
    }

    /** Reads the whole message: subject, new text, quoted history. */
    public ClinicalFindings read(MessageText message) {
        return new ClinicalFindings(book, message);
    }

    /** Reads the whole message for a patient of whom the chart knows something, which can only raise the score. */
    public ClinicalResult assess(MessageText message, PatientContext patient) {
        return read(message).about(patient);
    }

    /** The kinds of context that a rule may name under {@code despite}. */
    static Set<String> kindsOfContext() {
        var kinds = new HashSet<String>();
        for (var kind : Doubt.Kind.values()) {
            kinds.add(kind.name());
        }
        return kinds;
    }
}
