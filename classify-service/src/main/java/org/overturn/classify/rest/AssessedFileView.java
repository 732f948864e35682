package org.overturn.classify.rest;

import java.util.List;

/// What the policy says of each claim of a question, in file order, and what was found in its files.
record AssessedFileView(String policyVersion, List<AssessmentView> claims, List<FindingView> findings) {}
