package org.opentriage.routing.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentriage.routing.staff.StaffViews.Person;
import org.opentriage.routing.staff.StaffViews.TeamView;
import org.opentriage.runtime.security.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Teams, and who I am. */
@RestController
class StaffController {

    private final StaffViews staff;
    private final Practices practices;

    StaffController(StaffViews staff, Practices practices) {
        this.staff = staff;
        this.practices = practices;
    }

    /** Lists the teams with their members, who is on shift, and how much each holds. */
    @GetMapping("/api/v1/teams")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    List<TeamView> teams() {
        return staff.teams();
    }

    /** Lists everybody whom a ticket, an alert or a step of a history may name, in or out of a team. */
    @GetMapping("/api/v1/members")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'CLINICIAN', 'LEAD', 'ADMIN', 'OPS', 'MACHINE')")
    List<Person> members() {
        return staff.people();
    }

    /** Says who is logged in, with roles, teams and practice. */
    @GetMapping("/api/v1/members/me")
    @PreAuthorize("isAuthenticated()")
    Me me() {
        var user = CurrentUser.get();
        var practice = practices
                .find(user.practice())
                .map(found -> new Me.Place(found.id(), found.name(), found.timeZone()))
                .orElse(null);
        return new Me(
                user.subject(),
                staff.nameOf(user.subject()).orElse(user.name()),
                user.roles(),
                staff.teamsOf(user.subject()),
                practice);
    }

    /** The caller. */
    record Me(
            String id,
            String name,
            List<String> roles,
            List<String> teams,
            @Nullable Place practice) {
        record Place(String id, String name, String timeZone) {}
    }
}
