/// The facts that Overturn's services tell one another over Kafka, as plain records.
///
/// Fields are only ever added; a break is a new version on a new topic. Money is `long` cents, dates are ISO 8601
/// calendar
/// dates without a zone, identifiers of patients and claims travel only as keyed hashes and ciphertext.
@NullMarked
package org.overturn.events;

import org.jspecify.annotations.NullMarked;
