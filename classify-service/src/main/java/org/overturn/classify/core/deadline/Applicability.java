package org.overturn.classify.core.deadline;

import org.overturn.classify.core.policy.PayerProfile;

/// Whether a deadline rule holds for a claim.
final class Applicability {

    private Applicability() {}

    static boolean holds(DeadlineRule rule, PayerProfile profile, DeadlineQuestion question) {
        return rule.unit() != LimitUnit.NO_DATE
                && isForPlan(rule.lineOfBusiness(), profile.lineOfBusiness())
                && isForProvider(rule.providerStatus(), question.rights())
                && isWanted(rule, question)
                && isCarried(rule, question)
                && isOpen(rule, question);
    }

    private static boolean isForPlan(String rules, String plan) {
        return rules.equals("any")
                || plan.equals("any")
                || rules.equals(plan)
                || (rules.equals("medicare_any") && plan.startsWith("medicare"))
                || rules.equals("commercial_oon");
    }

    /// The remittance rarely says whether the provider is in the network; without a remark it is taken to be.
    private static boolean isForProvider(String status, Rights rights) {
        return switch (status) {
            case "contracted" -> !rights.nonContracted();
            case "non_contracted" -> rights.nonContracted();
            default -> true;
        };
    }

    private static boolean isCarried(DeadlineRule rule, DeadlineQuestion question) {
        if (rule.remarks().isEmpty()) {
            return true;
        }
        for (String remark : rule.remarks()) {
            if (question.carries(remark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWanted(DeadlineRule rule, DeadlineQuestion question) {
        if (rule.needsDenial() && !question.verdict().isDenial()) {
            return false;
        }
        if (rule.isReview() && !question.rights().mayAppeal()) {
            return false;
        }
        if (rule.isReopening() && question.rights().isUnprocessable()) {
            return false;
        }
        return !rule.isFiling() || question.rights().mustFile();
    }

    /// Whether enough is in dispute. A letter's date is in no remittance.
    private static boolean isOpen(DeadlineRule rule, DeadlineQuestion question) {
        return rule.trigger() != Trigger.LETTER
                && rule.minimumCents().isMet(question.event().payment().date().getYear(), question.deniedCents());
    }
}
