@NullMarked
package org.overturn.testkit.architecture.sample.rest;

import org.jspecify.annotations.NullMarked;
