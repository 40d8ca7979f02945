package org.opentriage.classifier.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rules of a folder once more, under other names: a rule book twice the size. */
final class RuleCopies {

    private RuleCopies() {}

    static Map<String, String> of(String folder) {
        try {
            var copies = new HashMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.yml")) {
                var content = file.getContentAsString(StandardCharsets.UTF_8);
                var rules = content.indexOf("\nrules:");
                var name = "copy-" + file.getFilename();
                if (rules >= 0) {
                    copies.put(
                            name,
                            "group: " + name.replace(".yml", "") + "\nsource: a copy"
                                    + content.substring(rules).replace("\n  - id: ", "\n  - id: copy-"));
                }
            }
            return copies;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
