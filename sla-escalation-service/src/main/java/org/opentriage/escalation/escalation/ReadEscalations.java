package org.opentriage.escalation.escalation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentriage.escalation.alert.AlertView;
import org.opentriage.escalation.alert.Alerts;
import org.opentriage.runtime.web.CommonProblem;
import org.opentriage.runtime.web.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Use case: what fired, whom it reached, who took notice. */
@Component
class ReadEscalations {

    private static final int AT_MOST = 500;

    private final EscalationRows rows;
    private final Alerts alerts;

    ReadEscalations(EscalationRows rows, Alerts alerts) {
        this.rows = rows;
        this.alerts = alerts;
    }

    /** The newest first, at most {@value #AT_MOST}. */
    @Transactional(readOnly = true)
    public List<EscalationView> list(boolean openOnly, @Nullable UUID ticket) {
        return withAlerts(rows.list(openOnly, ticket, AT_MOST));
    }

    /** @throws ProblemException when there is no such escalation */
    @Transactional(readOnly = true)
    public EscalationView one(UUID id) {
        return withAlerts(rows.find(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such escalation."));
    }

    private List<EscalationView> withAlerts(List<EscalationView> escalations) {
        var ids = escalations.stream().map(EscalationView::id).toList();
        var byEscalation = alerts.of(ids).stream().collect(Collectors.groupingBy(AlertView::escalationId));
        return escalations.stream()
                .map(escalation -> escalation.with(byEscalation.getOrDefault(escalation.id(), List.of())))
                .toList();
    }
}
