package org.opentriage.classifier.rules;

/** A rules file that can not be used: says which file, where in it, and why. */
public class RuleFileRefused extends RuntimeException {

    RuleFileRefused(String file, String where, String why) {
        super(file + ", " + where + ": " + why);
    }
}
