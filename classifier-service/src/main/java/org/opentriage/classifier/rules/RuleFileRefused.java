package org.opentriage.classifier.rules;

/** A rules file that can not be used: says which file, where in it, and why. */
public class RuleFileRefused extends RuntimeException {

    private final String file;
    private final int line;
    private final String reason;

    RuleFileRefused(String file, int line, String where, String why) {
        super(file + ", " + (where.isEmpty() ? "line " + line : where) + ": " + why);
        this.file = file;
        this.line = line;
        this.reason = where.isEmpty() ? why : where + ": " + why;
    }

    public String file() {
        return file;
    }

    /** From 1; 1 where only the whole file is known. */
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
