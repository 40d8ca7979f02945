package org.opentriage.classifier.triage;

import io.micrometer.core.instrument.MeterRegistry;
import org.opentriage.classifier.administrative.AdministrativeEngine;
import org.opentriage.classifier.clinical.ClinicalEngine;
import org.opentriage.classifier.opinion.LinearModel;

/** The shipped triage, for tests of other packages. */
public final class Triages {

    private Triages() {}

    public static Triage shipped(MeterRegistry meters) {
        return new Triage(
                ClinicalEngine.shipped(),
                AdministrativeEngine.shipped(),
                LinearModel.shipped(),
                Questions.LIMIT,
                new ClassifierMeters(meters));
    }
}
