/// Loads denial policies from their files and refuses what is incomplete, ambiguous or fails its own examples. Files
/// in,
/// records out; the engine itself never reads a file.
@NullMarked
package org.overturn.classify.policy;

import org.jspecify.annotations.NullMarked;
