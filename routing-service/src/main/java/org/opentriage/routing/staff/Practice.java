package org.opentriage.routing.staff;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** The practice as its file introduces it. */
public record Practice(String id, String name, String timeZone, List<Site> sites) {

    public Practice {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("timeZone is an IANA zone such as America/New_York");
        }
        sites = sites == null ? List.of() : List.copyOf(sites);
    }

    /** A place where the practice works. */
    public record Site(String id, String name) {}
}
