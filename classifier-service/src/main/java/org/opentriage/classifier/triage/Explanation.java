package org.opentriage.classifier.triage;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.administrative.AdministrativeResult;
import org.opentriage.classifier.clinical.ClinicalResult;
import org.opentriage.model.message.Category;

/** Says in a plain sentence what decided. */
final class Explanation {

    private Explanation() {}

    static String ofClinical(int score, @Nullable ClinicalResult result) {
        var topic = result == null ? "" : nameOf(result.category());
        var inDoubt = result != null && result.hits().stream().noneMatch(hit -> hit.context() == null);
        if (inDoubt) {
            return "Clinical standard (" + score
                    + "): a red flag is spoken of, but not as happening now; a nurse should still see it.";
        }
        return score == 5
                ? "Clinical urgent (5): " + topic + " that cannot wait."
                : "Clinical standard (" + score + "): " + topic + ".";
    }

    static String ofAdministrative(int score, @Nullable AdministrativeResult result) {
        var topic = result == null ? "" : nameOf(result.category());
        var level = switch (score) {
            case 1 -> "Self-serve (1): ";
            case 2 -> "Administrative standard (2): ";
            default -> "Administrative urgent (" + score + "), because time presses: ";
        };
        return level + topic + "; nothing clinical was found.";
    }

    static String nameOf(@Nullable Category category) {
        return category == null
                ? "unknown"
                : category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String namesOf(Collection<Category> categories) {
        return String.join(
                " and ", categories.stream().map(Explanation::nameOf).sorted().toList());
    }
}
