package org.opentriage.classifier.text;

/** What stands between a word and the one before it, from weak to strong. */
public enum Break {
    NONE,
    /** A comma, an ellipsis, a bracket. */
    COMMA,
    /** A semicolon, a colon, a dash, a line end. */
    CLAUSE,
    /** A full stop, a question mark, an empty line, a new list item. */
    SENTENCE;

    Break or(Break other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
