package org.opentriage.runtime.practice;

import org.opentriage.model.PracticeId;

/** A service's part of one practice's file. */
public record PracticePart<T>(PracticeId practice, T part) {}
