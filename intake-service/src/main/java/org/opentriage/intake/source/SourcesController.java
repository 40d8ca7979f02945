package org.opentriage.intake.source;

import java.util.List;
import org.opentriage.model.message.Channel;
import org.opentriage.runtime.practice.PracticeContext;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways in that the caller's practice has. */
@RestController
class SourcesController {

    private final Sources sources;

    SourcesController(Sources sources) {
        this.sources = sources;
    }

    /** @param name what people call it: a mailbox by its address, a form by its title */
    record SourceView(String id, Channel channel, String name) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.id(),
                    source.channel(),
                    switch (source) {
                        case Source.Mailbox mailbox -> mailbox.address();
                        case Source.Form form -> form.title();
                        case Source.Portal portal -> portal.id();
                        case Source.PhoneLine line -> line.id();
                    });
        }
    }

    /** Lists the ways in that the practice has. */
    @GetMapping("/api/v1/sources")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    List<SourceView> sources() {
        var practice = PracticeContext.current();
        return sources.all(Source.class).stream()
                .filter(source -> source.practice().equals(practice))
                .map(SourceView::of)
                .toList();
    }
}
