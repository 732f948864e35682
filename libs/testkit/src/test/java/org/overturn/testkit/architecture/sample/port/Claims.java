package org.overturn.testkit.architecture.sample.port;

public interface Claims {
    int count();
}
