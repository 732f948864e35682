/// The only door to PostgreSQL: one transaction, bound to its tenants.
@NullMarked
package org.overturn.platform.database;

import org.jspecify.annotations.NullMarked;
