package org.alongside.app.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What belongs to one programme, straight from the database: no page and no answer can forget to mention it. */
final class Belongings {
    /** So that it is the same one each time, where it matters which. */
    private static final Map<String, String> ORDER =
            Map.of("core.participant", "call_name", "core.initiative", "title");

    private final String database;
    private final String programme;
    private final Map<String, List<String>> found = new ConcurrentHashMap<>();

    Belongings(String database, String programme) {
        this.database = database;
        this.programme = programme;
    }

    String programme() {
        return programme;
    }

    /** The id of everything that carries the programme's id, and of the accounts with a role in it. */
    List<String> ids() {
        TreeSet<String> ids = new TreeSet<>(accounts(""));
        for (String table : ask("""
                select table_schema || '.' || table_name from information_schema.columns
                where column_name in ('id', 'programme_id') and data_type = 'uuid'
                group by table_schema, table_name having count(*) = 2
                """)) {
            ids.addAll(ask("select id from " + table + " where programme_id = '" + programme + "'"));
        }
        return List.copyOf(ids);
    }

    /** Those of one table, asked for once, people and initiatives in order of name. */
    List<String> of(String table) {
        return found.computeIfAbsent(table, name -> {
            String[] named = name.split("\\|", 2);
            String only = named.length == 1 ? "" : " and " + named[1];
            return named[0].equals("core.account")
                    ? accounts(only)
                    : ask("select id from " + named[0] + " where programme_id = '" + programme + "'" + only
                            + " order by " + ORDER.getOrDefault(named[0], "id"));
        });
    }

    private List<String> accounts(String only) {
        return ask("select distinct account_id from core.membership where programme_id = '" + programme + "'" + only);
    }

    private List<String> ask(String query) {
        return new ArrayList<>(PostgresServer.shared().ask(database, query));
    }

    /** The one of that name among a database's programmes. */
    static Belongings named(String database, String name) {
        List<String> found =
                PostgresServer.shared().ask(database, "select id from core.programme where name = '" + name + "'");
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " programmes are called " + name);
        }
        return new Belongings(database, found.get(0));
    }
}
