package org.opentriage.routing.queue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads names of the contract's constants from rows. A name that only a newer version knows is read as {@code UNKNOWN}. */
public final class Stored {

    private Stored() {}

    public static <E extends Enum<E>> E name(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseGet(() -> Enum.valueOf(type, "UNKNOWN"));
    }

    public static <E extends Enum<E>> @Nullable E nameOrNull(Class<E> type, @Nullable String name) {
        return name == null ? null : name(type, name);
    }
}
