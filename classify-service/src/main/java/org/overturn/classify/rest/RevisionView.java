package org.overturn.classify.rest;

import java.time.Instant;

/// An assessment that held from some time on.
record RevisionView(long revision, Instant assessedAt, AssessmentView assessment) {}
