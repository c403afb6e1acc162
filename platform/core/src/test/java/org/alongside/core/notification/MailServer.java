package org.alongside.core.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A small mail server of our own for what GreenMail cannot: STARTTLS, and addresses that are refused. */
final class MailServer implements AutoCloseable {
    private static final char[] SECRET = "changeit".toCharArray();

    private final ServerSocket socket;
    private final Optional<SSLContext> tls;
    private final Predicate<String> refused;
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();

    MailServer(Optional<SSLContext> tls, Predicate<String> refused) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.tls = tls;
        this.refused = refused;
        Thread thread = new Thread(this::listen, "mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** A key and a certificate for localhost, made anew. */
    static SSLContext context(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("server.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(SECRET))
                .inheritIO()
                .start()
                .waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, SECRET);
        }
        KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, SECRET);
        TrustManagerFactory theirs = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        theirs.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), theirs.getTrustManagers(), null);
        return context;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The next one may stay longer.
            }
        }
    }

    private void talk(Socket plain) throws IOException {
        Socket client = plain;
        BufferedReader in = reader(client);
        OutputStream out = client.getOutputStream();
        say(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.length() < 4 ? line : line.substring(0, 4);
            commands.add(line);
            switch (command) {
                case "EHLO" -> say(out, tls.isPresent() && client == plain ? "250-here\r\n250 STARTTLS" : "250 here");
                case "STAR" -> {
                    say(out, "220 go on");
                    SSLSocketFactory factory = tls.orElseThrow().getSocketFactory();
                    SSLSocket secure = (SSLSocket) factory.createSocket(plain, "localhost", plain.getPort(), true);
                    secure.setUseClientMode(false);
                    secure.startHandshake();
                    client = secure;
                    in = reader(client);
                    out = client.getOutputStream();
                }
                case "RCPT" -> say(out, refused.test(line) ? "550 no such user " + line : "250 ok");
                case "DATA" -> {
                    say(out, "354 go on");
                    messages.add(data(in) + (client == plain ? "" : "[encrypted]"));
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append('\n');
        }
        return data.toString();
    }

    private static BufferedReader reader(Socket client) throws IOException {
        return new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException cannotClose) {
            throw new UncheckedIOException(cannotClose);
        }
    }
}
