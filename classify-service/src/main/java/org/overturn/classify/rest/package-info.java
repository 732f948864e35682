/// What people and systems ask about claims, codes and policies.
@NullMarked
package org.overturn.classify.rest;

import org.jspecify.annotations.NullMarked;
