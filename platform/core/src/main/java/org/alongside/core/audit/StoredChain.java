package org.alongside.core.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.programme.ProgrammeId;

/** Reads the chains straight from the tables, for the command line: without the server and without anybody signed in. */
public final class StoredChain {
    /** What has to be done before the rows of a programme can be seen. */
    @FunctionalInterface
    public interface Door {
        /** Opens the transaction of that connection for the programme. */
        void open(Connection database, ProgrammeId programme) throws SQLException;
    }

    private static final int PAGE = 20_000;
    private static final String PEOPLE =
            "select digest, participant_id, person_hash from core.audit_people where programme_id = ?";
    private static final String LINKS = "select l.position, l.hash, e.id, e.recorded_at, e.actor, e.action, e.subject,"
            + " e.about, e.about_hash, e.purpose, e.people from core.audit_link l"
            + " left join core.audit_entry e on e.id = l.entry_id and e.programme_id = l.programme_id"
            + " where l.programme_id = ? and l.position > ? order by l.programme_id, l.position limit " + PAGE;
    private static final String WAITING = "select min(e.recorded_at) from core.audit_entry e where e.programme_id = ?"
            + " and not exists (select 1 from core.audit_link l where l.entry_id = e.id)";

    private final Connection database;
    private final Door door;

    /** Reads from that database, which stays open and shows the rows of every programme. */
    public StoredChain(Connection database) {
        this(database, (connection, programme) -> {});
    }

    /** Reads from that database, which stays open, programme by programme through that door. */
    public StoredChain(Connection database, Door door) {
        this.database = database;
        this.door = door;
    }

    /** The programmes that have a log. */
    public List<UUID> programmes() throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement("select id from core.programme order by id");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }

    /** Checks the whole chain of a programme against what was signed. */
    public ChainCheck.Verdict check(UUID programme, Collection<Checkpoint> signed) throws SQLException {
        door.open(database, new ProgrammeId(programme));
        ChainCheck check = new ChainCheck(programme, salts(programme), signed);
        people(programme, check);
        long last = 0;
        long before = -1;
        while (last != before) {
            before = last;
            // Again for each page: what was opened closes after an hour, and a long log may take longer.
            door.open(database, new ProgrammeId(programme));
            last = links(programme, last, check);
        }
        try (PreparedStatement query = database.prepareStatement(WAITING)) {
            query.setObject(1, programme);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next() && rows.getObject(1, OffsetDateTime.class) != null) {
                    check.waiting(rows.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
        }
        return check.verdict();
    }

    private Map<UUID, String> salts(UUID programme) throws SQLException {
        Map<UUID, String> salts = new HashMap<>();
        try (PreparedStatement query =
                database.prepareStatement("select participant_id, salt from core.audit_salt where programme_id = ?")) {
            query.setObject(1, programme);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    salts.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
        return salts;
    }

    private void people(UUID programme, ChainCheck check) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(PEOPLE)) {
            query.setObject(1, programme);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    check.person(
                            rows.getString(1), Optional.ofNullable(rows.getObject(2, UUID.class)), rows.getString(3));
                }
            }
        }
    }

    /** One page of links after that position; the position it came to. */
    private long links(UUID programme, long after, ChainCheck check) throws SQLException {
        long last = after;
        try (PreparedStatement query = database.prepareStatement(LINKS)) {
            query.setObject(1, programme);
            query.setLong(2, after);
            query.setFetchSize(PAGE);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    check.link(last, rows.getString(2), line(rows));
                }
            }
        }
        return last;
    }

    private static Optional<ChainLine> line(ResultSet row) throws SQLException {
        UUID id = row.getObject(3, UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new ChainLine(
                id,
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getObject(8, UUID.class)),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getString(11))));
    }
}
