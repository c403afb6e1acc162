package org.alongside.app.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Asks a server over connections that stay open. Costs little itself: caller and server share the machine. */
final class Caller {
    private static final String JSON = "application/json";

    private final String server;
    private final String token;

    /** With a token of the API; an empty one for strangers. */
    Caller(String server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Something to ask, as often as wished and from any thread. */
    Request to(String path) throws IOException {
        return new Request(URI.create(server + path).toURL(), "GET", JSON, new byte[0]);
    }

    /** One thing to ask. */
    final class Request {
        private final URL url;
        private final String method;
        private final String type;
        private final byte[] body;

        private Request(URL url, String method, String type, byte[] body) {
            this.url = url;
            this.method = method;
            this.type = type;
            this.body = body;
        }

        /** The same address, posting this to it. */
        Request sending(JsonObject json) {
            return sending(JSON, json.toString().getBytes(StandardCharsets.UTF_8));
        }

        /** The same address, posting whatever this is to it. */
        Request sending(String type, byte[] body) {
            return new Request(url, "POST", type, body);
        }

        /** The same address, putting this there. */
        Request putting(JsonObject json) {
            return new Request(url, "PUT", JSON, json.toString().getBytes(StandardCharsets.UTF_8));
        }

        /**
         * What is answered.
         *
         * @throws IOException when it is no success
         */
        String send() throws IOException {
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setRequestMethod(method);
            if (!token.isEmpty()) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            if (body.length > 0) {
                connection.setRequestProperty("Content-Type", type);
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            try (InputStream answer = connection.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
