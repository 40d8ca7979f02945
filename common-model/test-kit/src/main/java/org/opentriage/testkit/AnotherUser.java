package org.opentriage.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * PostgreSQL refuses to run as root, so root runs it as somebody else: in a user namespace, where root is nobody; or, where a container
 * forbids those, as the user nobody, who may nevertheless reach files that only root could.
 *
 * @param owner user id that its data must belong to
 * @param prefix what stands before the command
 */
record AnotherUser(int owner, List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final AnotherUser OURSELVES = new AnotherUser(uid(Path.of("/proc/self")), List.of());
    private static final AnotherUser IN_A_NAMESPACE = new AnotherUser(ROOT, List.of("unshare", "--user"));
    static final AnotherUser AS_NOBODY = new AnotherUser(
            NOBODY,
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));
    private static final Supplier<AnotherUser> FITTING = SingletonSupplier.of(() -> OURSELVES.owner != ROOT
            ? OURSELVES
            : Stream.of(IN_A_NAMESPACE, AS_NOBODY)
                    .filter(AnotherUser::works)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "PostgreSQL does not run as root, and root may neither open a user namespace (unshare) nor become"
                                    + " another user (setpriv) here: start it as another user")));

    /** Whoever fits here; an {@link IllegalStateException} says that nobody does. */
    static AnotherUser fitting() {
        return FITTING.get();
    }

    /** May it use programs that stand below root's own home? PostgreSQL asks as whom it is, without the special right to reach files. */
    boolean reachesOurHome() {
        return owner == OURSELVES.owner;
    }

    /** The command as it has to be started. */
    List<String> running(List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Hands over data that was made as somebody else. */
    void own(Path data) {
        int before = uid(data);
        if (OURSELVES.owner == ROOT
                && before != owner
                && !run(List.of("chown", "-R", owner + ":" + owner, data.toString()))) {
            throw new IllegalStateException(
                    data + " belongs to user " + before + " and can not be given to user " + owner);
        }
    }

    private boolean works() {
        return run(running(List.of("true")));
    }

    private static boolean run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int uid(Path file) {
        try {
            return (int) Files.getAttribute(file, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
