package org.opentriage.classifier.ruledesk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opentriage.classifier.shadow.ShadowDifferences;
import org.opentriage.model.message.RuleSet;
import org.opentriage.runtime.security.CurrentUser;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Editions of the practice's rules: drafted, tried, published, rolled back, withdrawn. */
@RestController
@RequestMapping("/api/v1/rules/editions")
class EditionController {

    private static final int MOST_FILES = 50;
    private static final int LONGEST_FILE = 500_000;
    private static final int MOST_DAYS = 7;

    private final EditionDrafts drafts;
    private final EditionDesk desk;
    private final EditionShelf shelf;

    EditionController(EditionDrafts drafts, EditionDesk desk, EditionShelf shelf) {
        this.drafts = drafts;
        this.desk = desk;
        this.shelf = shelf;
    }

    /**
     * A draft.
     *
     * @param files YAML by file name; files that are not named stay as they run, null takes one out
     */
    record NewEdition(
            @NotNull RuleSet ruleSet,

            @NotNull @Size(min = 1, max = MOST_FILES)
            Map<@Pattern(regexp = "[a-z0-9-]{1,60}\\.yml") String, @Nullable @Size(max = LONGEST_FILE) String> files) {}

    /**
     * How an edition goes to work.
     *
     * @param percent share of the messages of a pilot, 1 to 100; absent in other modes
     */
    record Publication(
            @NotNull Edition.Mode mode,
            @Nullable @Min(1) @Max(100) Integer percent) {

        int share() {
            if ((mode == Edition.Mode.PILOT) == (percent == null)) {
                throw new ProblemException(CommonProblem.INVALID, "A pilot, and nothing else, has a percentage.");
            }
            return percent == null ? 0 : percent;
        }
    }

    /** The editions of this practice, the newest first. */
    record Shelf(List<Edition> items) {}

    /** Lists the editions, the newest first, without their reports. */
    @GetMapping
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    Shelf editions() {
        return new Shelf(shelf.newest());
    }

    /** Shows an edition with its files and the report of its last trial. */
    @GetMapping("/{number}")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    EditionShelf.Opened edition(@PathVariable int number) {
        return shelf.open(number);
    }

    /** Drafts an edition over the running rules. What can not be read is refused with file, line and reason. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN', 'MACHINE')")
    Edition draftEdition(@Valid @RequestBody NewEdition draft) {
        return drafts.draft(by(), draft.ruleSet(), draft.files());
    }

    /**
     * Tries an edition over the golden pack and the messages of the last days: what would change, and which red flags would be lost.
     *
     * @param days how far back, 1 to 7
     */
    @PostMapping("/{number}/trial")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN', 'MACHINE')")
    Edition tryEdition(@PathVariable int number, @RequestParam(defaultValue = "7") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new ProblemException(CommonProblem.INVALID, "days is 1 to 7.");
        }
        return drafts.tryOut(by(), number, days);
    }

    /** Puts an edition to work: live, in the shadow or as a pilot. Clinical rules need a second person, except in the shadow. */
    @PostMapping("/{number}/publish")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
    Edition publishEdition(@PathVariable int number, @Valid @RequestBody Publication publication) {
        return desk.publish(CurrentUser.get(), number, publication.mode(), publication.share());
    }

    /** Goes back to an edition that was live before. */
    @PostMapping("/{number}/rollback")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
    Edition rollBackEdition(@PathVariable int number) {
        return desk.rollBack(by(), number);
    }

    /** Withdraws an edition; when it was live the shipped rules decide again. */
    @PostMapping("/{number}/withdraw")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN')")
    Edition withdrawEdition(@PathVariable int number) {
        return desk.withdraw(by(), number);
    }

    /** Tells what an edition in the shadow would have done otherwise so far. */
    @GetMapping("/{number}/differences")
    @PreAuthorize("hasAnyRole('LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    ShadowDifferences.Report differences(@PathVariable int number) {
        return shelf.differences(number);
    }

    private static String by() {
        return CurrentUser.get().subject();
    }
}
