package org.overturn.classify.core.policy;

import org.overturn.events.Category;
import org.overturn.events.DenialType;
import org.overturn.events.NextAction;
import org.overturn.events.Preventable;

/// What holds for a whole root-cause category.
///
/// @param category the category
/// @param type the roll-up to which it belongs
/// @param preventable whether such denials could be avoided, where a remark moved a denial into the category
/// @param action what to do where neither remark nor CARC says
/// @param priority among several denials of a claim the lowest number leads
/// @param words the category in words that continue a sentence, for instance `prior authorization`
public record CategoryRule(
        Category category, DenialType type, Preventable preventable, NextAction action, int priority, String words) {}
