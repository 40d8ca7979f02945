package org.opentriage.classifier.context;

/**
 * Why matched words may not count in full.
 *
 * @param because a sentence part for people, such as {@code negated by "no"}
 */
public record Doubt(Kind kind, String because) {

    /** From "it is not there" to "it is somebody else's past". */
    public enum Kind {
        /** "no chest pain". */
        NEGATED,
        /** "had chest pain ten years ago". */
        HISTORICAL,
        /** "what are the signs of a stroke". */
        HYPOTHETICAL,
        /** "heart attacks run in my family". Another person's present trouble is no reason for doubt. */
        FAMILY_HISTORY,
        /** "some trouble breathing lately", with nothing acute beside it: heard only by rules that ask for it. */
        ONGOING
    }
}
