package org.overturn.ingest;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.overturn.testkit.OverturnInfra;

/// A test of the whole service on a real Kafka and a real PostgreSQL.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "ingest"))
@WithTestResource(TestFolders.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnRealServers {}
