package org.overturn.classify.rest;

/// What is wrong with a file of descriptions. `line` counts from one, the header included.
record DescriptionFault(long line, String message) {}
