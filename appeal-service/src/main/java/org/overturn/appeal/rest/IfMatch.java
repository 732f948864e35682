package org.overturn.appeal.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.overturn.platform.rest.Problems;

/// The version that a person saw. Source: RFC 9110, section 13.1.1
final class IfMatch {

    /// Strong tags only: versions are exact.
    private static final Pattern VERSION = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private IfMatch() {}

    /// The version; 428 when missing, 412 when it is no version of ours and so cannot be the current one.
    static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.preconditionRequired();
        }
        Matcher matcher = VERSION.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problems.stale();
        }
        return Integer.parseInt(matcher.group(1));
    }
}
