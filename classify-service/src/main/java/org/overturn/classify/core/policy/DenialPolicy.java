package org.overturn.classify.core.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.overturn.classify.core.deadline.DeadlineRules;
import org.overturn.events.Category;

/// One version of the denial policy: every table and rule that the engine uses. Immutable; equal versions hold equal
/// rules.
public final class DenialPolicy {

    private final PolicyTables tables;

    public DenialPolicy(PolicyTables tables) {
        this.tables = tables;
    }

    /// The version, which every assessment names.
    public String version() {
        return tables.version();
    }

    /// The day from which the version is meant to be used.
    public LocalDate effectiveFrom() {
        return tables.effectiveFrom();
    }

    /// What the version is about, in one line.
    public String title() {
        return tables.title();
    }

    public Definition definition() {
        return tables.definition();
    }

    /// What we know of a CARC; for a code that the table has not got, an entry that is not `known`.
    public Carc carc(String code) {
        Carc found = tables.carcs().get(code);
        return found == null ? UnknownCodes.carc(code) : found;
    }

    /// What we know of a RARC; for a code that the tables have not got, an entry that is not `known`.
    public Rarc rarc(String code) {
        Rarc found = tables.rarcs().get(code);
        return found == null ? UnknownCodes.rarc(code) : found;
    }

    public ClaimStatus status(String code) {
        ClaimStatus found = tables.statuses().get(code);
        return found == null ? UnknownCodes.status(code) : found;
    }

    public CategoryRule category(Category category) {
        CategoryRule rule = tables.categories().get(category);
        if (rule == null) {
            throw new IllegalStateException("policy " + version() + " has no rule for category " + category);
        }
        return rule;
    }

    /// What the remark dictates or forbids, if anything.
    public Optional<ActionRule> dictatedBy(String rarc) {
        return Optional.ofNullable(tables.actionRules().get(rarc));
    }

    /// The words for an engine rule.
    public RuleText rule(String id) {
        RuleText text = tables.rules().get(id);
        if (text == null) {
            throw new IllegalStateException("policy " + version() + " has no rule " + id);
        }
        return text;
    }

    public DeadlineRules deadlines() {
        return tables.deadlines();
    }

    public Collection<Carc> carcs() {
        return tables.carcs().values();
    }

    public Collection<Rarc> rarcs() {
        return tables.rarcs().values();
    }

    public Map<String, ActionRule> actionRules() {
        return tables.actionRules();
    }

    /// What a remark on a reversal says about its reason, by remark code.
    public Map<String, ReversalReason> reversalReasons() {
        return tables.reversalReasons();
    }

    public Collection<RuleText> rules() {
        return tables.rules().values();
    }

    public PayerProfiles profiles() {
        return tables.profiles();
    }
}
