package org.khet.notification.files;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.khet.events.DocumentReference;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A service that keeps files, and the realm where those log in who fetch what is not open. */
public final class FilePeer implements AutoCloseable {

    /** What is fetched must come out of a mail byte by byte. */
    public static final byte[] PDF = {'%', 'P', 'D', 'F', 0, 1, 2, (byte) 0xFF, '\r', '\n', '.', '\r', '\n'};

    /** What it answers instead of its files; 200 where it is well. */
    public volatile int status = 200;

    final List<String> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger logins = new AtomicInteger();
    final Map<String, byte[]> files = new ConcurrentHashMap<>();
    volatile boolean tokensHold = true;
    private final HttpServer server;

    private FilePeer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::login);
        server.createContext("/api/", this::file);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static FilePeer started() {
        try {
            return new FilePeer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets the service under test find its files here. */
    public void tell(DynamicPropertyRegistry settings) {
        settings.add("khet.notification.files.services.reporting", this::url);
        settings.add("khet.notification.files.services.requests", this::url);
        settings.add("khet.notification.files.token-url", () -> url() + "/token");
        settings.add("khet.notification.files.client-secret", () -> "of notification-service");
        settings.add("khet.notification.files.pause", () -> "20ms");
        settings.add("khet.notification.files.open-for", () -> "200ms");
    }

    public DocumentReference keep(String service, String path, String fileName) {
        files.put(path, PDF);
        return new DocumentReference(service, path, sha256(PDF), PDF.length, "application/pdf", fileName);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void login(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("grant_type=client_credentials")
                && form.contains("client_id=notification-service")
                && form.contains("client_secret=of+notification-service");
        var answer = "{\"access_token\":\"token-%d\",\"expires_in\":300}".formatted(logins.incrementAndGet());
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        send(exchange, known ? 200 : 401, answer.getBytes(StandardCharsets.UTF_8));
    }

    private void file(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(path + " " + bearer);
        if (status != 200) {
            exchange.getResponseHeaders().add("Location", url() + "/api/public/elsewhere.pdf");
            send(exchange, status, new byte[0]);
        } else if (!path.startsWith("/api/public/") && !Objects.equals(bearer, "Bearer token-" + holding())) {
            send(exchange, 401, new byte[0]);
        } else {
            var bytes = files.get(path);
            send(exchange, bytes == null ? 410 : 200, bytes == null ? new byte[0] : bytes);
        }
    }

    /** Which token it takes: the last one, or none before the next. */
    private int holding() {
        int last = logins.get();
        if (tokensHold) {
            return last;
        }
        tokensHold = true;
        return last + 1;
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
