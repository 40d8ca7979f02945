package org.opentriage.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opentriage.intake.ledger.LedgerState.MERGED;
import static org.opentriage.intake.ledger.LedgerState.PARKED;
import static org.opentriage.intake.ledger.LedgerState.RECEIVED;
import static org.opentriage.intake.ledger.LedgerState.REJECTED;
import static org.opentriage.intake.ledger.LedgerState.TICKETED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerStateTests {

    private static final Map<LedgerState, Set<LedgerState>> TABLE = Map.of(
            RECEIVED, EnumSet.of(TICKETED, MERGED, PARKED),
            PARKED, EnumSet.of(RECEIVED),
            TICKETED, EnumSet.noneOf(LedgerState.class),
            MERGED, EnumSet.noneOf(LedgerState.class),
            REJECTED, EnumSet.noneOf(LedgerState.class));

    @ParameterizedTest
    @EnumSource
    void movesAreExactlyThoseOfTheTable(LedgerState from) {
        for (var to : LedgerState.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
