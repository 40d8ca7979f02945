package org.opentriage.classifier.text;

/**
 * One word as rules see it.
 *
 * @param form lower case, without accents and apostrophes, with look-alike letters and known misspellings repaired
 * @param start offset of its first UTF-16 unit in the original
 * @param end offset after its last
 * @param before what stands between it and the word before
 * @param number its value when it is a number, else NaN
 */
public record Token(String form, int start, int end, Break before, double number) {}
