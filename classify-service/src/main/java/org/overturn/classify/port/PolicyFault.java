package org.overturn.classify.port;

/// What is wrong with a policy, and where.
///
/// @param file name of the file
/// @param line line in the file, from one; zero for the file as a whole
/// @param rule the rule, code or key; empty where the whole file is meant
/// @param message what is wrong
/// @param version the version beneath, where it is one of its rows that no longer holds; empty for the author's own
public record PolicyFault(String file, long line, String rule, String message, String version) {}
