/// The shared Quarkus plumbing of the services, small and without domain words.
@NullMarked
package org.overturn.platform;

import org.jspecify.annotations.NullMarked;
