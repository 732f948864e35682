package org.overturn.classify.port;

/// The official words for a code, with where they are from.
public record OfficialDescription(DescriptionLoad load, CodeDescription description) {}
