package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The study circle's own setting, as the people of a programme live with it: chosen on a page, paid by. */
class PluginSettingsIT {
    private static final String KEY = "plugin.study-circle.minutes";

    private final RunningServer server = RunningServer.withDemo();

    @Test
    void aProgrammeChoosesHowLongItsCirclesMeetAndPeopleArePaidForThat() {
        assertThat(pluginSettings()).containsExactly(KEY);
        try (Person admin = Person.atDesk(server, "admin")) {
            admin.opens("settings")
                    .inCard("Study circles")
                    .sees("How long a circle meets")
                    .sees("Preset: 90 minutes.")
                    .looks("finds a setting of a plugin");
            admin.inCard("Study circles")
                    .writes("How long a circle meets", "75")
                    .pressesOneOf("Keep this")
                    .sees("That holds from now on.");
            admin.opens("settings")
                    .inCard("Study circles")
                    .pressesOneOf("Earlier changes")
                    .sees("90 minutes")
                    .sees("75 minutes")
                    .looks("sees that the setting of a plugin was changed");
        }
        try (Person admin = Person.onPhone(server, "admin")) {
            admin.opens("settings")
                    .sees("How long a circle meets")
                    .looks("finds a setting of a plugin on the telephone");
        }
        try (Person coordinator = Person.atDesk(server, "coordinator")) {
            coordinator
                    .opens("initiatives/study-circle")
                    .writes("The circle met for 75 minutes on", "2025-02-03")
                    .presses("Note that we met")
                    .sees("Noted. A claim was drafted")
                    .looks("notes a meeting as long as the programme chose");
        }
        assertThat(server.get("mentor5", "/api/support/my/claims").body()).contains("\"minutes\":75");

        assertThat(put(KEY, "5").statusCode()).isEqualTo(422);
        assertThat(server.post("admin", "/api/settings/" + KEY + "/undo", "{}").body())
                .contains("\"90\"");
    }

    @Test
    void switchedOffItHasNoSettings() {
        turn("study-circle", false);
        try {
            assertThat(pluginSettings()).isEmpty();
            assertThat(put(KEY, "60").statusCode()).isEqualTo(404);
        } finally {
            turn("study-circle", true);
        }
        assertThat(pluginSettings()).containsExactly(KEY);
    }

    private java.util.List<String> pluginSettings() {
        return Pattern.compile("\"key\":\"(plugin\\.[^\"]*)\"")
                .matcher(server.get("admin", "/api/settings").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private java.net.http.HttpResponse<String> put(String key, String text) {
        return server.send(
                "admin",
                "PUT",
                "/api/settings/" + key,
                "application/json",
                ("{\"text\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private void turn(String key, boolean on) {
        assertThat(server.send(
                                "admin",
                                "PUT",
                                "/api/modules/" + key,
                                "application/json",
                                ("{\"on\": " + on + "}").getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isBetween(200, 204);
    }
}
