package org.alongside.core.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls to the provider. None takes longer than a few seconds from the first byte to the last, none is led elsewhere, no answer is
 * longer than could be sensible.
 */
final class Calls implements ResourceRetriever {
    /** The provider answers that what was sent is not good. */
    static final class NotTaken extends IOException {
        private static final long serialVersionUID = 1L;

        private NotTaken(int status) {
            super("status " + status);
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ALL = Duration.ofSeconds(6);
    private static final int LONGEST_ANSWER = 512 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What is read there. */
    String get(URI from, Map<String, String> headers) throws IOException {
        return send(HttpRequest.newBuilder(from).GET(), headers);
    }

    /** What is answered to a form. */
    String post(URI to, String form, Map<String, String> headers) throws IOException {
        return send(
                HttpRequest.newBuilder(to)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            return new Resource(get(url.toURI(), Map.of()), "application/json");
        } catch (URISyntaxException noAddress) {
            throw new IOException(noAddress);
        }
    }

    private String send(HttpRequest.Builder request, Map<String, String> headers) throws IOException {
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(
                request.header("Accept", "application/json").timeout(ALL).build(), status -> upTo(LONGEST_ANSWER));
        try {
            HttpResponse<String> told = answer.get(ALL.toMillis(), TimeUnit.MILLISECONDS);
            // The body is left out: it could repeat what was sent.
            if (told.statusCode() == 400 || told.statusCode() == 401) {
                throw new NotTaken(told.statusCode());
            }
            if (told.statusCode() != 200) {
                throw new IOException("status " + told.statusCode());
            }
            return told.body();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (TimeoutException tooLong) {
            answer.cancel(true);
            throw new IOException(tooLong);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static HttpResponse.BodySubscriber<String> upTo(int longest) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArrayConsumer((Optional<byte[]> part) -> part.ifPresent(bytes -> {
                    if (read.size() + bytes.length > longest) {
                        throw new IllegalStateException("the answer is too long");
                    }
                    read.writeBytes(bytes);
                })),
                end -> read.toString(StandardCharsets.UTF_8));
    }
}
