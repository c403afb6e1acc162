package org.alongside.core.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.alongside.core.holding.Entry;

/** All that is held about somebody, for programs to read: one file, one press (GDPR Articles 15 and 20). */
@ApplicationScoped
class Download {
    @Inject
    private MyRecord record;

    void send(Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"about-me.json\"");
        JsonWriterFactory writers = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = writers.createWriter(response.getOutputStream())) {
            writer.writeObject(all(visit));
        }
    }

    private JsonObject all(Visit visit) {
        JsonArrayBuilder held = Json.createArrayBuilder();
        for (MyRecord.Section section : record.held(visit.locale())) {
            JsonArrayBuilder entries = Json.createArrayBuilder();
            section.entries().forEach(entry -> entries.add(entry(visit, entry)));
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("key", section.key())
                    .add("what", section.what())
                    .add("who", section.who());
            section.months().ifPresent(months -> one.add("months", months));
            held.add(one.add("entries", entries));
        }
        JsonArrayBuilder looks = Json.createArrayBuilder();
        for (MyRecord.Look look : record.looks()) {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("at", look.at().toString()).add("who", look.who());
            look.purpose().ifPresent(purpose -> one.add("purpose", purpose.key()));
            looks.add(one);
        }
        return Json.createObjectBuilder()
                .add("programme", visit.programme())
                .add("held", held)
                .add("looked", looks)
                .build();
    }

    private static JsonObject entry(Visit visit, Entry entry) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        entry.on().ifPresent(day -> json.add("on", day.toString()));
        JsonArrayBuilder facts = Json.createArrayBuilder();
        entry.facts()
                .forEach(fact -> facts.add(Json.createObjectBuilder()
                        .add("key", fact.label())
                        .add("label", visit.t(fact.label()))
                        .add("value", fact.value())));
        return json.add("facts", facts).build();
    }
}
