/// Keeps work items in PostgreSQL. Rows travel to and from the database as JSON: one parameter a statement, whatever
/// the number of rows and columns.
@NullMarked
package org.overturn.appeal.store;

import org.jspecify.annotations.NullMarked;
