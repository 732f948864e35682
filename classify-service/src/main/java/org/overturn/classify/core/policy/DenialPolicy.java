package org.overturn.classify.core.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.classify.core.deadline.DeadlineRules;
import org.overturn.events.Category;
import org.overturn.events.NextAction;

/// One version of the denial policy: every table and rule that the engine uses. Immutable; equal versions hold equal
/// rules.
public final class DenialPolicy {

    private final PolicyTables tables;
    private final Map<String, Sentence> reasons = new HashMap<>();
    private final Map<String, Sentence> causes = new HashMap<>();
    private final NextSteps nextSteps;

    public DenialPolicy(PolicyTables tables) {
        this.tables = tables;
        this.nextSteps = new NextSteps(tables.rules(), tables.categories());
        tables.carcs().forEach((code, carc) -> reasons.put(code, Sentence.of(carc)));
        tables.rarcs().forEach((code, rarc) -> {
            if (rarc.category() != null) {
                causes.put(code, cause(rarc, rarc.category()));
            }
        });
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

    /// What a reason code says, as a sentence.
    public Sentence reason(Carc carc) {
        Sentence known = reasons.get(carc.code());
        return known == null ? Sentence.of(carc) : known;
    }

    /// Which cause a telling remark names, as a sentence.
    public Sentence cause(Rarc rarc, Category category) {
        Sentence known = rarc.category() == category ? causes.get(rarc.code()) : null;
        return known == null ? Sentence.of(rarc, category(category).words()) : known;
    }

    /// What to do next and on what ground, as a sentence; null where the rule that decides has words of its own.
    public @Nullable Sentence next(Ground ground, Category category, NextAction action) {
        return nextSteps.of(ground, category, action);
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

    /// What is wrong with the authorization of a refused service; the first rule that fits holds.
    public List<AuthorizationRule> authorizationRules() {
        return tables.authorizations();
    }

    public PayerProfiles profiles() {
        return tables.profiles();
    }
}
