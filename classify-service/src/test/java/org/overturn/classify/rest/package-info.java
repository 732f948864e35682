@NullMarked
package org.overturn.classify.rest;

import org.jspecify.annotations.NullMarked;
