package org.overturn.testkit.architecture.sample.rest;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.overturn.testkit.architecture.sample.store.Store;

record Shortcut(Store store, DataSource source) {

    void open() throws SQLException {
        source.getConnection().close();
    }
}
