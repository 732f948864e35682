package org.overturn.classify.policy;

/// Words of the tables that the engine calls differently.
final class Words {

    private Words() {}

    static String enumName(String word) {
        return switch (word) {
            case "PATIENT_RESPONSIBILITY" -> "PATIENT_SHARE";
            case "PRIOR_PAYER_IMPACT" -> "PRIOR_PAYER";
            case "INFO" -> "INFORMATION";
            case "PAYER_RECOUP" -> "PAYER_MONEY";
            case "WRITE_OFF" -> "WRITE_OFF_REVIEW";
            default -> word;
        };
    }
}
