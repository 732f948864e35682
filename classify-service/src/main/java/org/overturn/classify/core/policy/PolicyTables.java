package org.overturn.classify.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.overturn.classify.core.deadline.DeadlineRules;
import org.overturn.events.Category;

/// Everything a policy version consists of, as loaded and checked.
///
/// @param version name of the version, for instance `2026.1`
/// @param effectiveFrom the day from which it is meant to be used
/// @param title one line
/// @param definition what counts as a denial
/// @param carcs by code
/// @param rarcs by code, curated and indexed
/// @param statuses by CLP02
/// @param categories one rule for each category
/// @param actionRules by remark code
/// @param reversalReasons what a remark on a reversal says about its reason, by remark code
/// @param rules wording of the engine's rules, by id
/// @param deadlines deadline rules
/// @param profiles payer profiles
/// @param authorizations what is wrong with authorizations, in order
public record PolicyTables(
        String version,
        LocalDate effectiveFrom,
        String title,
        Definition definition,
        Map<String, Carc> carcs,
        Map<String, Rarc> rarcs,
        Map<String, ClaimStatus> statuses,
        Map<Category, CategoryRule> categories,
        Map<String, ActionRule> actionRules,
        Map<String, ReversalReason> reversalReasons,
        Map<String, RuleText> rules,
        DeadlineRules deadlines,
        PayerProfiles profiles,
        List<AuthorizationRule> authorizations) {}
