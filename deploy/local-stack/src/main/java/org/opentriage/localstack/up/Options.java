package org.opentriage.localstack.up;

import java.util.ArrayDeque;
import java.util.List;
import org.opentriage.localstack.Ports;
import org.opentriage.localstack.supervision.Home;

/**
 * What was asked for on the command line.
 *
 * @param fresh forget all data first
 * @param empty send no sample morning
 * @param ports where everything listens
 */
record Options(boolean fresh, boolean empty, Ports ports) {

    static Options of(String... arguments) {
        boolean fresh = false;
        boolean empty = false;
        var ports = Ports.STANDARD;
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            var argument = rest.pop();
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                case "--port-offset" -> ports = new Ports(number(rest));
                default ->
                    throw new IllegalArgumentException(
                            "'" + argument + "' is not known; there are --fresh, --empty and --port-offset N.");
            }
        }
        return new Options(fresh, empty, ports);
    }

    /** With another port offset the data is another one, too. */
    Home home() {
        var root = Home.findRoot();
        var data = root.resolve(".opentriage");
        return new Home(root, ports.offset() == 0 ? data : data.resolve("offset-" + ports.offset()));
    }

    private static int number(ArrayDeque<String> rest) {
        if (rest.isEmpty() || !rest.peek().matches("\\d{1,5}")) {
            throw new IllegalArgumentException("--port-offset needs a number, e.g. --port-offset 1000.");
        }
        return Integer.parseInt(rest.pop());
    }
}
