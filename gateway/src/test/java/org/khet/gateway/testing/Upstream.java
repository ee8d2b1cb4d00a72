package org.khet.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A service that says what it was sent, or does what the query asks: {@code status}, {@code location}. */
public final class Upstream implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The one school in the list of schools. */
    private static final Map<String, String> KNOWN = Map.of("code", "10010008", "nameTh", "โรงเรียนหนึ่ง");

    private final AtomicInteger calls = new AtomicInteger();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final int port;
    private HttpServer server;

    public Upstream() {
        server = start(0);
        port = server.getAddress().getPort();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int calls() {
        return calls.get();
    }

    /** Sends an event to whoever listens to {@code …/stream}; an empty one ends the stream. */
    public void event(String data) {
        events.add(data);
    }

    public void stop() {
        server.stop(0);
    }

    public void restart() {
        server = start(port);
    }

    @Override
    public void close() {
        stop();
    }

    private HttpServer start(int at) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 50);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        if (exchange.getRequestURI().getPath().endsWith("/stream")) {
            stream(exchange);
            return;
        }
        long bytes = 0;
        var buffer = new byte[64 * 1024];
        try (var body = exchange.getRequestBody()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var answer = exchange.getResponseHeaders();
        answer.set("Content-Type", "application/json");
        answer.set("X-Trace-Id", "from the service");
        answer.set("X-Frame-Options", "SAMEORIGIN");
        answer.set("Set-Cookie", "inner=1");
        answer.set("ETag", "\"7\"");
        if (query.startsWith("location=")) {
            answer.set("Location", query.substring("location=".length()));
        }
        if (query.contains("&peerAway")) {
            answer.set("Khet-Peer-Away", "another-service");
        }
        int status = status(exchange.getRequestURI().getPath(), query);
        var said = JSON.writeValueAsBytes(
                query.startsWith("limit=500") ? Map.of("items", List.of(KNOWN)) : said(exchange, bytes));
        exchange.sendResponseHeaders(status, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    /** A school of zeros is in no registry. */
    private static int status(String path, String query) {
        if (path.endsWith("/schools/00000000")) {
            return 404;
        }
        return query.startsWith("status=")
                ? Integer.parseInt(query.substring("status=".length()).replaceFirst("&.*", ""))
                : query.startsWith("location=") ? 302 : 200;
    }

    private static Map<String, Object> said(HttpExchange exchange, long bytes) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("method", exchange.getRequestMethod());
        said.put("path", exchange.getRequestURI().getRawPath());
        said.put("query", exchange.getRequestURI().getRawQuery());
        said.put("headers", headers);
        said.put("bytes", bytes);
        return said;
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            body.write(":\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            for (var event = events.take(); !event.isEmpty(); event = events.take()) {
                body.write(("event: board\ndata: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
