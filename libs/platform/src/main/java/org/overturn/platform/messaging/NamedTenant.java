package org.overturn.platform.messaging;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// The tenant that a record's CloudEvents header names. The payload decides whose an event is; a header that says
/// otherwise comes from a sender that mixes tenants up, or wants others to.
final class NamedTenant {

    static final String HEADER = "ce_tenantid";

    private NamedTenant() {}

    /// Whether the header names another tenant than the payload. Records without one name nobody. Compares bytes with
    /// characters, because it is done for every record: a tenant's name is ASCII.
    static boolean differs(Headers headers, String tenant) {
        Header named = headers.lastHeader(HEADER);
        return named != null && !isSame(named.value(), tenant);
    }

    private static boolean isSame(byte[] name, String tenant) {
        if (name == null || name.length != tenant.length()) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != tenant.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
