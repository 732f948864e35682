package org.overturn.platform.tenant;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Name of a tenant: 1 to 63 of `a-z`, `0-9` and `-`, starting with a letter or digit. So it never holds the comma
/// that separates tenants in the database setting, and fits a DNS label.
///
/// @param value the name
public record TenantId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public TenantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a tenant is 1 to 63 of a-z, 0-9 and -, starting with a letter or digit");
        }
    }

    /// The tenant of that name.
    ///
    /// @throws IllegalArgumentException when the name has another shape; the message does not quote it
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    /// The tenant, or empty when the name is missing or has another shape.
    public static Optional<TenantId> parse(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches() ? Optional.of(new TenantId(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
