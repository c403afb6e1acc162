package org.alongside.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What strangers and hostile pages can do to the running server, and what it lets slip: nothing. */
class HardeningIT {
    private static final Pattern CHATTER =
            Pattern.compile("(?i)payara|glassfish|jersey|exception|org\\.alongside|\\bat [a-z]+\\.");
    private static final int IDS = 10_000;
    private final RunningServer server = RunningServer.withDemo();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theCookieIsOursAloneAndItsIdIsRandom() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(get("/sign-in"));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie.toLowerCase(Locale.ROOT)).contains("path=/", "secure", "httponly", "samesite=lax");
        assertThat(cookie).matches("__Host-SID=[0-9a-f]{64};.*");
        String another = ask(get("/sign-in")).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(another.substring(11, 19)).isNotEqualTo(cookie.substring(11, 19));
    }

    @Test
    void tenThousandIdsHaveNothingInCommonAndEverySignIsAsLikelyAsAnother() throws Exception {
        Path app = Path.of("target/alongside-server.jar");
        Path payara = Path.of("target/server/MICRO-INF/runtime/common-util.jar");
        Set<String> ids = new HashSet<>();
        int[][] counts = new int[64][16];
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {app.toUri().toURL(), payara.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Object maker = loader.loadClass("org.alongside.server.SessionIds")
                    .getDeclaredConstructor()
                    .newInstance();
            Method generate = maker.getClass().getMethod("generateUuid");
            for (int i = 0; i < IDS; i++) {
                String id = (String) generate.invoke(maker);
                ids.add(id);
                for (int position = 0; position < id.length(); position++) {
                    counts[position][Character.digit(id.charAt(position), 16)]++;
                }
            }
        }
        assertThat(ids).hasSize(IDS).allMatch(id -> id.length() == 64);
        for (int[] position : counts) {
            double expected = IDS / 16.0;
            double chiSquare = 0;
            for (int count : position) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
            // 15 degrees of freedom: above 60 once in three million positions.
            assertThat(chiSquare).isLessThan(60);
        }
    }

    @Test
    void aSessionIdInTheAddressIsRefused() throws IOException, InterruptedException {
        String cookie = ask(get("/sign-in")).headers().firstValue("Set-Cookie").orElseThrow();
        String id = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        for (String name : List.of("__Host-SID", "SID", "JSESSIONID")) {
            assertThat(ask(get("/sign-in;" + name + "=" + id)).statusCode())
                    .as(name)
                    .isEqualTo(400);
            assertThat(ask(get("/api/participants;" + name + "=" + id)).statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
        // The server cuts this one off before anybody sees it: then it must have done nothing, and a new session
        // begins.
        assertThat(ask(get("/sign-in;jsessionid=" + id)).headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(fresh -> assertThat(fresh).doesNotContain(id));
    }

    @Test
    void everyAnswerHoldsBrowsersToOurOwnPages() throws IOException, InterruptedException {
        HttpResponse<String> page = ask(get("/sign-in"));
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "connect-src 'self'");
        HttpResponse<String> data = ask(get("/api/participants"));
        assertThat(header(data, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(data, "Cache-Control")).isEqualTo("no-store");
        for (HttpResponse<String> answer :
                List.of(page, data, ask(get("/nowhere/at/all")), ask(get("/VAADIN/nothing")))) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        }
    }

    @Test
    void whatAnotherSiteMakesABrowserSendIsNotDone() throws IOException, InterruptedException {
        String cookie = ask(get("/sign-in")).headers().firstValue("Set-Cookie").orElseThrow();
        String session = cookie.substring(0, cookie.indexOf(';'));
        for (String path : List.of("/api/participants", "/api/my/consents", "/sign-in/password", "/?v-r=uidl")) {
            HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .header("Cookie", session);
            assertThat(ask(post.copy().header("Origin", "https://elsewhere.example"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(ask(post.copy().header("Sec-Fetch-Site", "cross-site")).statusCode())
                    .isEqualTo(403);
            assertThat(ask(post.copy().header("Sec-Fetch-Site", "same-site")).statusCode())
                    .isEqualTo(403);
        }
        assertThat(ask(HttpRequest.newBuilder(URI.create(server.url() + "/api/participants"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .header("Cookie", session))
                        .statusCode())
                .as("a cookie and no word of where it comes from")
                .isEqualTo(403);
    }

    @Test
    void faultsAreToldInPlainWords() throws IOException {
        for (String path : List.of(
                "/nowhere",
                "/WEB-INF/web.xml",
                "/META-INF/persistence.xml",
                "/%2e%2e/WEB-INF/web.xml",
                "/api/nowhere",
                "/api/application.wadl",
                "/metrics",
                "/openapi",
                "/health",
                "/alongside/",
                "/api/participants/%00",
                "/%zz")) {
            String answer = raw(path);
            assertThat(answer).as(path).startsWith("HTTP/1.").doesNotStartWith("HTTP/1.1 5");
            assertThat(answer).as(path).doesNotContainPattern(CHATTER).doesNotContain("<web-app");
        }
    }

    @Test
    void whichLibrariesThereAreIsNotTold() throws IOException, InterruptedException {
        List<String> names;
        try (JarFile war = new JarFile("target/ROOT.war")) {
            names = war.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("WEB-INF__lib__"))
                    .toList();
        }
        assertThat(names).isNotEmpty();
        for (String name : List.of(names.get(0), "%57EB-INF" + names.get(0).substring(7), "/" + names.get(0))) {
            assertThat(ask(get("/" + name)).statusCode()).as(name).isEqualTo(404);
        }
    }

    @Test
    void onePortListensAndItIsTheOneNamed() throws IOException, InterruptedException {
        Process ss = new ProcessBuilder("ss", "-H", "-l", "-n", "-t", "-u", "-p")
                .redirectErrorStream(true)
                .start();
        String said = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ss.waitFor();
        List<String> ours = said.lines()
                .filter(line -> line.contains("pid=" + server.pid() + ","))
                .toList();
        assertThat(ours).hasSize(1);
        assertThat(ours.get(0))
                .containsPattern("127\\.0\\.0\\.1]?:" + URI.create(server.url()).getPort());
    }

    @Test
    void everySettingOfTheServerWasTaken() throws IOException {
        long settings = Files.readAllLines(Path.of("src/main/server/boot.txt")).stream()
                .filter(line -> line.startsWith("set "))
                .count();
        assertThat(server.log().lines().filter(line -> line.contains("Boot Command set returned with result SUCCESS")))
                .hasSizeGreaterThanOrEqualTo((int) settings);
        assertThat(server.log()).doesNotContain("returned with result FAILURE");
    }

    @Test
    void theLibraryOfTheServerHoldsTheMakerOfIdsOnly() throws IOException {
        try (JarFile jar = new JarFile("target/alongside-server.jar")) {
            assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".class")))
                    .extracting(entry -> entry.getName())
                    .containsExactly("org/alongside/server/SessionIds.class");
        }
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).GET();
    }

    /** Over a bare socket: the client refuses addresses that it thinks malformed. */
    private String raw(String path) throws IOException {
        URI address = URI.create(server.url());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
