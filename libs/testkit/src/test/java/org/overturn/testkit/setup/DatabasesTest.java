package org.overturn.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.overturn.testkit.Infra;
import org.overturn.testkit.TestDatabase;

class DatabasesTest {

    private final TestDatabase classify = Infra.shared().database("classify");

    @Test
    void theApplicationIsNeitherSuperuserNorAbleToBypassRowSecurity() throws SQLException {
        try (Connection application = classify.connectAsApplication()) {
            assertThat(
                            text(
                                    application,
                                    "select rolsuper::text || rolbypassrls || rolcreaterole from pg_roles where rolname = current_user"))
                    .isEqualTo("falsefalsefalse");
        }
    }

    @Test
    void theApplicationBecomesTheWorkerOnlyWhenItSaysSo() throws SQLException {
        try (Connection application = classify.connectAsApplication()) {
            assertThat(text(application, "select pg_has_role('overturn_classify_worker', 'usage')::text"))
                    .isEqualTo("false");
            application.setAutoCommit(false);
            run(application, "set local role overturn_classify_worker");
            assertThat(text(application, "select current_user::text")).isEqualTo("overturn_classify_worker");
            application.rollback();
            assertThat(text(application, "select current_user::text")).isEqualTo("overturn_classify");
        }
    }

    @Test
    void theApplicationCannotMakeTables() throws SQLException {
        try (Connection application = classify.connectAsApplication()) {
            assertThatThrownBy(() -> run(application, "create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void aTableThatNoMigrationOpensIsClosedToTheApplication() throws SQLException {
        try (Connection owner = classify.connectAsOwner();
                Connection application = classify.connectAsApplication()) {
            run(owner, "create table if not exists unprotected (id bigint generated always as identity)");
            assertThatThrownBy(() -> run(application, "select * from unprotected"))
                    .hasMessageContaining("permission denied for table unprotected");
            run(owner, "grant insert on unprotected to overturn_classify");
            run(application, "insert into unprotected default values");
        }
    }

    @Test
    void noServiceGetsIntoAnotherOnesDatabase() {
        Secrets secrets = Infra.shared().secrets();
        String application = Service.APPEAL.applicationRole();
        assertThatThrownBy(() -> Infra.shared()
                        .databases()
                        .connect(Service.CLASSIFY.database(), application, secrets.password(application)))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void theBootstrapMayRunAgain() {
        Infra.shared().databases().create(Infra.shared().secrets());

        assertThat(classify.number("select count(*) from pg_roles where rolname like 'overturn_%'"))
                .isEqualTo(12);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
