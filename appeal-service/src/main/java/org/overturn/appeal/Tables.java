package org.overturn.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.overturn.appeal.core.OverturnChances;
import org.overturn.appeal.tables.ChancesTable;

/// Hands out the tables that the service decides by.
@ApplicationScoped
class Tables {

    @Produces
    @Singleton
    OverturnChances chances() {
        return ChancesTable.load();
    }
}
