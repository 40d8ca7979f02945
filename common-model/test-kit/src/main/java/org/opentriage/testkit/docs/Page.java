package org.opentriage.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of docs. Compares what is committed with what is true now; with {@code -Dopentriage.write-docs=true} it is written instead. */
record Page(Path file) {

    static Page of(String name) {
        return new Page(Path.of("../docs").resolve(name));
    }

    void is(String current) {
        if (writing()) {
            write(current);
        }
        assertThat(read())
                .as("%s; -Dopentriage.write-docs=true writes it", file)
                .isEqualTo(current);
    }

    /** One section of a page that several services share: from its {@code ##} heading to the next. */
    void has(String heading, String current) {
        var section = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\\n.*?(?=^## |\\z)");
        var text = "## " + heading + "\n\n" + current.strip() + "\n\n";
        if (writing()) {
            var page = read();
            var matcher = section.matcher(page);
            write((matcher.find() ? matcher.replaceFirst(Matcher.quoteReplacement(text)) : page.strip() + "\n\n" + text)
                            .strip()
                    + "\n");
        }
        var found = section.matcher(read());
        assertThat(found.find() ? found.group().strip() : "")
                .as("%s, section %s; -Dopentriage.write-docs=true writes it", file, heading)
                .isEqualTo(text.strip());
    }

    static boolean writing() {
        return Boolean.getBoolean("opentriage.write-docs");
    }

    private String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
