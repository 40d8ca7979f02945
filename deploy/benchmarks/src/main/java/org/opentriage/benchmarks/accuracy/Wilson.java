package org.opentriage.benchmarks.accuracy;

import java.util.Locale;

/** A share with its 95 % interval by Wilson, which stays honest for small numbers. */
record Wilson(int hits, int of) {

    private static final double Z = 1.96;

    double low() {
        return Math.max(0, edge(-1));
    }

    double high() {
        return edge(1);
    }

    private double edge(int side) {
        if (of == 0) {
            return side < 0 ? 0 : 1;
        }
        double share = (double) hits / of;
        double spread = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return (share + Z * Z / (2.0 * of) + side * spread) / (1 + Z * Z / of);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d/%d [%.1f–%.1f %%]", hits, of, 100 * low(), 100 * high());
    }
}
