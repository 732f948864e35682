package org.overturn.testkit.architecture.sample.rest;

import org.overturn.testkit.architecture.sample.port.Claims;

record Resource(Claims claims) {}
