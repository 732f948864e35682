/// The denial engine: given everything payers said of a claim, what was denied, why, whose money it is, what to do and
/// until when. Pure: no framework, no input or output, no clock, no logging. Start at [Assessor].
@NullMarked
package org.overturn.classify.core;

import org.jspecify.annotations.NullMarked;
