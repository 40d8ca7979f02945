package org.opentriage.localstack.surroundings;

import java.util.stream.IntStream;
import org.opentriage.localstack.Ports;
import org.opentriage.testkit.ChildProcess;

/** A set of ports that nobody uses now. */
final class FreePorts {

    private FreePorts() {}

    static Ports find() {
        return IntStream.iterate(4000 + (int) (ProcessHandle.current().pid() % 100) * 10, offset -> offset + 7)
                .limit(100)
                .mapToObj(Ports::new)
                .filter(ports -> ports.all().values().stream().noneMatch(ChildProcess::listens))
                .findFirst()
                .orElseThrow();
    }
}
