package org.overturn.classify.core.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.classify.core.policy.PayerProfile;
import org.overturn.events.Deadline;
import org.overturn.events.NextAction;
import org.overturn.events.Payer;

/// Finds the last days for what may be done about a claim. Where several rules give the same right, the earliest day
/// holds; where no rule of the payer gives a review, a cautious default does, marked unverified.
public final class DeadlineRules {

    private static final String DEFAULT = "DEFAULT";
    private static final String ANY = "Any";
    private static final Comparator<Deadline> EARLIEST_FIRST =
            Comparator.comparing(Deadline::dueDate).thenComparing(Deadline::rule);

    private final Map<String, DeadlineRule> byId = new LinkedHashMap<>();
    private final Map<String, List<DeadlineRule>> byFamily = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final DeadlineDate dates;

    public DeadlineRules(Collection<DeadlineRule> rules) {
        for (DeadlineRule rule : rules) {
            byId.put(rule.id(), rule);
            boolean sharesBudget = rule.isReview() && rule.trigger() == Trigger.NOTICE;
            if (rule.chainedFrom() != null && (sharesBudget || rule.trigger() == Trigger.PRIOR_DECISION)) {
                followed.add(rule.chainedFrom());
            }
            if (!rule.id().equals(DEFAULT)) {
                byFamily.computeIfAbsent(rule.family(), key -> new ArrayList<>(2))
                        .add(rule);
            }
        }
        this.dates = new DeadlineDate(byId);
    }

    public Collection<DeadlineRule> all() {
        return byId.values();
    }

    public Optional<DeadlineRule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The last day by a rule, counted from a given day.
    public static LocalDate count(DeadlineRule rule, LocalDate trigger) {
        return DeadlineDate.due(rule, trigger);
    }

    /// The deadlines that follow from the claim's remittances alone, earliest first.
    public List<Deadline> of(DeadlineQuestion question) {
        if (!question.verdict().isDenial() && !mayCarryDeadline(question)) {
            return List.of();
        }
        PayerProfile profile = question.profiles().of(question.event().payer());
        Map<String, Deadline> byRight = new HashMap<>();
        for (String family : profile.families()) {
            collect(byFamily.getOrDefault(family, List.of()), profile, question, byRight);
        }
        collect(byFamily.getOrDefault(ANY, List.of()), profile, question, byRight);
        addRightPayer(question, byRight);
        addDefault(question, byRight);
        List<Deadline> deadlines = new ArrayList<>(byRight.values());
        deadlines.sort(EARLIEST_FIRST);
        return deadlines;
    }

    /// The deadline of the step after another, once that was decided.
    ///
    /// @param rule the rule whose step was decided
    /// @param decidedOn date of the decision
    /// @param amountCents what is in dispute
    public List<Deadline> afterDecision(String rule, LocalDate decidedOn, long amountCents) {
        List<Deadline> next = new ArrayList<>(1);
        for (DeadlineRule candidate : byId.values()) {
            if (rule.equals(candidate.chainedFrom())
                    && candidate.unit() != LimitUnit.NO_DATE
                    && candidate.minimumCents().isMet(decidedOn.getYear(), amountCents)) {
                next.add(dates.of(candidate, decidedOn, candidate.trigger().words()));
            }
        }
        return next;
    }

    /// Deadlines outside denials: refunds to patients and watches on what is pended.
    private static boolean mayCarryDeadline(DeadlineQuestion question) {
        return switch (question.verdict()) {
            case PAID, PENDED, ZERO_PAY_NOT_DENIED, FORWARDED -> true;
            case FULL_DENIAL, PARTIAL_DENIAL, SUSPECT_DENIAL -> true;
            case REVERSED, ESTIMATE, UNBALANCED, NOT_COUNTED -> false;
        };
    }

    private void collect(
            List<DeadlineRule> rules, PayerProfile profile, DeadlineQuestion question, Map<String, Deadline> byRight) {
        for (DeadlineRule rule : rules) {
            if (isStepReached(rule, question.rights()) && Applicability.holds(rule, profile, question)) {
                Deadline found = dates.of(rule, question);
                if (found != null) {
                    byRight.merge(found.right(), found, DeadlineRules::earlier);
                }
            }
        }
    }

    private static Deadline earlier(Deadline a, Deadline b) {
        return EARLIEST_FIRST.compare(a, b) < 0 ? a : b;
    }

    /// Before the payer has upheld its decision the first steps are open. Once it has, a first step that another
    /// follows is used up and exactly that one is open.
    private boolean isStepReached(DeadlineRule rule, Rights rights) {
        boolean needsDecision = rule.chainedFrom() != null && rule.trigger() == Trigger.PRIOR_DECISION;
        if (!needsDecision) {
            return rights.isFirstStepOpen() || !followed.contains(rule.id());
        }
        DeadlineRule prior = byId.get(rule.chainedFrom());
        return rights.isUpheld() && prior != null && prior.chainedFrom() == null;
    }

    /// Where the claim went to the wrong payer and this one names the right one, that payer's filing limit runs (E25).
    private void addRightPayer(DeadlineQuestion question, Map<String, Deadline> byRight) {
        String rightPayer = question.event().claim().correctedPayer();
        boolean wrongPayer =
                question.denials().stream().anyMatch(denial -> denial.action() == NextAction.BILL_OTHER_PAYER);
        if (rightPayer == null || !wrongPayer) {
            return;
        }
        PayerProfile profile = question.profiles().of(new Payer(rightPayer, "", null));
        for (String family : profile.families()) {
            for (DeadlineRule rule : byFamily.getOrDefault(family, List.of())) {
                if (rule.right().equals("timely_filing")) {
                    Deadline found = dates.of(rule, question);
                    if (found != null) {
                        byRight.putIfAbsent(found.right(), found);
                    }
                }
            }
        }
    }

    private void addDefault(DeadlineQuestion question, Map<String, Deadline> byRight) {
        DeadlineRule rule = byId.get(DEFAULT);
        if (rule == null || !question.verdict().isDenial() || !question.rights().mayAppeal()) {
            return;
        }
        for (Deadline found : byRight.values()) {
            DeadlineRule by = byId.get(found.rule());
            if (by != null && by.isReview()) {
                return;
            }
        }
        Deadline found = dates.of(rule, question);
        if (found != null) {
            byRight.put(found.right(), found);
        }
    }
}
