package org.opentriage.classifier.administrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.context.Context;
import org.opentriage.classifier.rules.RuleBook;
import org.opentriage.classifier.rules.RuleFiles;
import org.opentriage.classifier.rules.RuleMatch;
import org.opentriage.classifier.text.MessageText;
import org.opentriage.model.message.RuleSet;

/** Looks for what the office can do without a nurse. Says nothing about symptoms, and knows nobody who does. */
public final class AdministrativeEngine {

    private final RuleBook book;

    public AdministrativeEngine(RuleBook book) {
        this.book = book;
    }

    /** The engine with the rules that ship with the service. */
    public static AdministrativeEngine shipped() {
        return withFiles(Map.of());
    }

    /** The engine with some of the shipped files replaced, added or (null) taken out, by name. */
    public static AdministrativeEngine withFiles(Map<String, @Nullable String> instead) {
        return new AdministrativeEngine(RuleFiles.load(RuleSet.ADMINISTRATIVE, "rules/administrative", instead));
    }

    public String ruleSetVersion() {
        return book.version();
    }

    public RuleBook rules() {
        return book;
    }

    /** Reads subject and new text; the quoted history only where the new text points back to it. */
    public AdministrativeResult assess(MessageText message) {
        return AdministrativeResult.of(matches(message), book.version());
    }

    List<RuleMatch> matches(MessageText message) {
        var matches = new ArrayList<RuleMatch>();
        for (var text : message.current()) {
            var context = Context.of(text);
            for (var match : book.read(text).matches()) {
                if (isTopic(match) || !context.denies(match.from(), match.to())) {
                    matches.add(match);
                }
            }
        }
        return distinct(matches);
    }

    /** "I have no referral" is about a referral; only pressure of time can be denied: "no rush". */
    private static boolean isTopic(RuleMatch match) {
        return match.rule().category() != null;
    }

    /** Of overlapping matches of one rule the earliest, then the longest. */
    private static List<RuleMatch> distinct(List<RuleMatch> matches) {
        var order = Comparator.comparing(RuleMatch::from).thenComparing(match -> -match.to());
        var kept = new ArrayList<RuleMatch>();
        var byRule = new HashMap<String, RuleMatch>();
        for (var match : matches.stream().sorted(order).toList()) {
            var last = byRule.get(match.rule().id() + match.text().field());
            if (last == null || match.from() >= last.to()) {
                byRule.put(match.rule().id() + match.text().field(), match);
                kept.add(match);
            }
        }
        return kept;
    }
}
