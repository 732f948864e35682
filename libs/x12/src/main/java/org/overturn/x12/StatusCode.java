package org.overturn.x12;

/// One reason of a claim status. Texts of the codes are not part of this project.
///
/// @param category first component, for instance `A2`, `A7`
/// @param status second component, a number of the claim status code list
/// @param entity third component, whom the status is about, for instance `85`, `IL`; may be empty
/// Source: X12 005010X214, STC01, STC10, STC11
public record StatusCode(String category, String status, String entity) {}
