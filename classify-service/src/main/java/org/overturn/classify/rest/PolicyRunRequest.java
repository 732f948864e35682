package org.overturn.classify.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Which policy to try.
record PolicyRunRequest(@NotBlank @Size(max = 40) String policyVersion) {}
