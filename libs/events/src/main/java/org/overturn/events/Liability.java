package org.overturn.events;

/// Whose money a denied amount is: group code PR makes it the patient's, CO, PI and OA the provider's.
public enum Liability {
    PROVIDER,
    PATIENT
}
