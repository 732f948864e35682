package org.overturn.classify.core.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.overturn.events.Deadline;

/// Counts the days of rules, and says in words how.
final class DeadlineDate {

    private final Map<String, DeadlineRule> rules;
    private final Map<String, String> words;

    DeadlineDate(Map<String, DeadlineRule> rules) {
        this.rules = rules;
        this.words = HashMap.newHashMap(rules.size());
        rules.values().forEach(rule -> words.put(rule.id(), text(rule)));
    }

    @Nullable
    Deadline of(DeadlineRule rule, DeadlineQuestion question) {
        LocalDate trigger = triggerDate(rule, rule.trigger(), question);
        if (trigger == null) {
            return null;
        }
        Deadline counted = of(rule, trigger, words(rule, question));
        LaterOf second = rule.laterOf();
        if (second == null) {
            return counted;
        }
        LocalDate otherTrigger = triggerDate(rule, second.trigger(), question);
        if (otherTrigger == null) {
            return counted;
        }
        LocalDate other = second.unit().after(otherTrigger, second.value());
        return other.isAfter(counted.dueDate()) ? later(rule, counted, other, otherTrigger, second) : counted;
    }

    Deadline of(DeadlineRule rule, LocalDate trigger, String from) {
        String text = words.getOrDefault(rule.id(), "");
        return new Deadline(rule.id(), rule.right(), due(rule, trigger), trigger, from, rule.isVerified(), text);
    }

    /// The last day, counted from a day.
    static LocalDate due(DeadlineRule rule, LocalDate trigger) {
        LocalDate received = trigger.plusDays(rule.receiptDays());
        LocalDate due = rule.unit().after(received, rule.value());
        if (rule.conflictingValue() > 0) {
            LocalDate other = rule.unit().after(received, rule.conflictingValue());
            due = other.isBefore(due) ? other : due;
        }
        if (rule.rolls()) {
            due = BusinessCalendar.onOrAfter(due);
        }
        return due;
    }

    private static Deadline later(
            DeadlineRule rule, Deadline counted, LocalDate due, LocalDate trigger, LaterOf second) {
        return new Deadline(
                rule.id(),
                rule.right(),
                due,
                trigger,
                second.trigger().words(),
                rule.isVerified(),
                counted.text() + " The later of two days holds.");
    }

    private @Nullable LocalDate triggerDate(DeadlineRule rule, Trigger trigger, DeadlineQuestion question) {
        return switch (trigger) {
            case NOTICE -> question.noticeDate();
            case PRIOR_DECISION -> question.decisionDate();
            case SERVICE_FROM -> question.serviceFrom();
            case SERVICE_THROUGH ->
                question.event().claim().serviceTo() != null
                        ? question.event().claim().serviceTo()
                        : question.serviceFrom();
            case PRIOR_DEADLINE -> endOfPrior(rule, question);
            case LETTER -> null;
        };
    }

    private @Nullable LocalDate endOfPrior(DeadlineRule rule, DeadlineQuestion question) {
        DeadlineRule prior = rule.chainedFrom() == null ? null : rules.get(rule.chainedFrom());
        if (prior == null) {
            return null;
        }
        // The step before can begin on its own last day and then lasts: this one begins to count when it ends.
        Deadline start = of(prior, question);
        return start == null ? null : BusinessCalendar.plus(start.dueDate(), rule.priorStepBusinessDays());
    }

    private static String words(DeadlineRule rule, DeadlineQuestion question) {
        return switch (rule.trigger()) {
            case NOTICE -> question.isRefusalProduced() ? "DTM*405" : "BPR16";
            case PRIOR_DECISION -> question.isDecisionProduced() ? "DTM*405" : "BPR16";
            case SERVICE_FROM, SERVICE_THROUGH, PRIOR_DEADLINE, LETTER ->
                rule.trigger().words();
        };
    }

    private static String text(DeadlineRule rule) {
        StringBuilder text = new StringBuilder(96);
        text.append(count(rule)).append(" after ").append(triggerWords(rule));
        if (rule.receiptDays() > 0) {
            text.append(", which counts as received ")
                    .append(rule.receiptDays())
                    .append(" days later");
        }
        text.append('.');
        if (rule.rolls()) {
            text.append(" A last day that is no business day moves to the next one.");
        }
        if (rule.precondition() != null) {
            text.append(" Condition: ").append(rule.precondition()).append('.');
        }
        if (rule.conflictingValue() > 0) {
            text.append(" Sources conflict; the earlier day is shown.");
        }
        if (!rule.isVerified()) {
            text.append(" Unverified: check the payer's current rule.");
        }
        return text.toString();
    }

    private static String count(DeadlineRule rule) {
        return switch (rule.unit()) {
            case CALENDAR_DAY -> rule.value() + " days";
            case BUSINESS_DAY -> rule.value() + " business days";
            case MONTH -> rule.value() + (rule.value() == 1 ? " month" : " months");
            case YEAR -> rule.value() + (rule.value() == 1 ? " year" : " years");
            case DEC31_FOLLOWING_YEAR -> "Until 31 December of the year";
            case NO_DATE -> "No fixed time";
        };
    }

    private static String triggerWords(DeadlineRule rule) {
        return switch (rule.trigger()) {
            case NOTICE -> "the remittance";
            case SERVICE_FROM -> "the first date of service";
            case SERVICE_THROUGH -> "the last date of service";
            case PRIOR_DECISION -> "the decision of the step before";
            case PRIOR_DEADLINE -> "the end of the step before";
            case LETTER -> "the letter";
        };
    }
}
