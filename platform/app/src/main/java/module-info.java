/** Assembles core, modules and server into one application. */
module org.alongside.app {
    requires org.alongside.core;
    requires com.h2database;
    requires java.sql;
    requires org.postgresql.jdbc;
}
