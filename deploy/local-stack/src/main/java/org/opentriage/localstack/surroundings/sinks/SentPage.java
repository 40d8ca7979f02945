package org.opentriage.localstack.surroundings.sinks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** Everything that was sent, newest first, for people. */
final class SentPage {

    private final String page;

    SentPage() {
        try {
            page = new ClassPathResource("sent.html", SentPage.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(List<Sent.Item> sent, List<StaffMail.Item> mail) {
        return page.replace("{{mail}}", mails(mail)).replace("{{sent}}", items(sent));
    }

    private static String mails(List<StaffMail.Item> mail) {
        return orNone(mail.reversed().stream()
                .map(item -> entry(item.to(), item.at(), item.subject(), item.text()))
                .collect(Collectors.joining()));
    }

    private static String items(List<Sent.Item> sent) {
        return orNone(sent.reversed().stream()
                .map(item -> entry(item.kind(), item.at(), item.path(), item.body()))
                .collect(Collectors.joining()));
    }

    private static String entry(String who, String at, String title, String text) {
        return "<article><header><b>%s</b><time>%s</time></header><h3>%s</h3><pre>%s</pre></article>"
                .formatted(escaped(who), escaped(at), escaped(title), escaped(text));
    }

    private static String orNone(String entries) {
        return entries.isEmpty() ? "<p>Nothing yet.</p>" : entries;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
