package org.overturn.classify.port;

/// A code of a list.
public record CodeRef(CodeList list, String code) {}
