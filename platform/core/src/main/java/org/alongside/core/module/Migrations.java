package org.alongside.core.module;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings each module's tables up to date: folder {@code db/migration/<module>}, schema {@code <module>}, core first. */
@ApplicationScoped
class Migrations {
    @Resource(lookup = "java:app/jdbc/alongside")
    private DataSource database;

    @Inject
    @Any
    private Instance<AlongsideModule> modules;

    void run() {
        // Core first: the tables of modules refer to its tables. The order of modules among themselves never matters.
        List<String> names = modules.stream()
                .map(AlongsideModule::name)
                .sorted(Comparator.comparing((String name) -> !name.equals("core"))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String name : names) {
            Flyway.configure(Thread.currentThread().getContextClassLoader())
                    .dataSource(database)
                    .schemas(name)
                    .locations("classpath:db/migration/" + name)
                    .load()
                    .migrate();
        }
    }
}
