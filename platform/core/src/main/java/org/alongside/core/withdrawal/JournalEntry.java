package org.alongside.core.withdrawal;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.alongside.core.digest.Sha256;
import org.alongside.core.holding.Level;
import org.alongside.core.identity.AccountId;
import org.alongside.core.identity.BrowserSession;
import org.alongside.core.programme.ProgrammeId;

/**
 * Somebody said that they stop while the database could not be reached. Ids only: no name and none of their words.
 *
 * @param id the withdrawal that it becomes
 * @param who whom the browser's session remembered
 */
record JournalEntry(WithdrawalId id, BrowserSession.Remembered who, Extent extent, OffsetDateTime at) {
    /** The same person saying the same again, with the same session or one just as good, is one entry. */
    String fileName() {
        return Sha256.hex(String.join(
                        "|",
                        who.account().toString(),
                        who.programme().toString(),
                        Long.toString(who.epoch()),
                        Boolean.toString(who.strong()),
                        extent.level().name(),
                        extent.module().orElse("")))
                + ".json";
    }

    String json() {
        return Json.createObjectBuilder()
                .add("id", id.toString())
                .add("account", who.account().toString())
                .add("programme", who.programme().toString())
                .add("epoch", who.epoch())
                .add("strong", who.strong())
                .add("level", extent.level().name())
                .add("module", extent.module().orElse(""))
                .add("at", at.toString())
                .build()
                .toString();
    }

    static JournalEntry read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject told = reader.readObject();
            return new JournalEntry(
                    new WithdrawalId(UUID.fromString(told.getString("id"))),
                    new BrowserSession.Remembered(
                            new AccountId(UUID.fromString(told.getString("account"))),
                            new ProgrammeId(UUID.fromString(told.getString("programme"))),
                            told.getJsonNumber("epoch").longValueExact(),
                            told.getBoolean("strong")),
                    new Extent(
                            Level.valueOf(told.getString("level")),
                            Optional.of(told.getString("module")).filter(module -> !module.isEmpty())),
                    OffsetDateTime.parse(told.getString("at")));
        }
    }
}
