package org.khet.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.khet.testing.Contracts;

/** Stands for reporting-service and collection-service, and behaves as badly as it is told to. */
public final class StubPeers {

    /** How the next calls are answered. */
    public enum Mood {
        WELL,
        SLOW,
        BROKEN,
        REFUSING,
        NONSENSE
    }

    public static final String FIELDS = Contracts.text(Contracts.QUERY_FIELDS);
    public static final String PREVIEW = Contracts.text(Contracts.QUERY_PREVIEW);
    private static final String REFUSAL = """
            {"type":"urn:khet:problem:validation-failed","status":422,"titleTh":"ข้อมูลไม่ถูกต้อง","titleEn":"Not valid",
             "errors":[{"field":"groupBy[0]","messageTh":"ใช้จัดกลุ่มไม่ได้","messageEn":"Cannot be grouped by"}]}""";
    private static final String NOT_FINAL = """
            {"type":"urn:khet:problem:document-not-final","status":409,"titleTh":"ออกเอกสารไม่ได้","titleEn":"Not final",
             "detailTh":"ยังไม่มีตราครุฑ","detailEn":"No emblem"}""";

    public final AtomicInteger calls = new AtomicInteger();
    public final List<String> bodies = new CopyOnWriteArrayList<>();
    public volatile Mood mood = Mood.WELL;
    public volatile boolean emblem = true;
    public volatile @Nullable String token;
    private volatile CountDownLatch patience = new CountDownLatch(1);
    private final HttpServer server;

    public StubPeers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void reset() {
        patience.countDown();
        patience = new CountDownLatch(1);
        mood = Mood.WELL;
        emblem = true;
        calls.set(0);
        bodies.clear();
    }

    public void stop() {
        patience.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        // Taken before the call can be seen, so that a reset that follows on it lets it go.
        var held = patience;
        calls.incrementAndGet();
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        token = exchange.getRequestHeaders().getFirst("Authorization");
        switch (mood) {
            case SLOW -> {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case BROKEN -> send(exchange, 500, "{}");
            case REFUSING -> send(exchange, 422, REFUSAL);
            case NONSENSE -> send(exchange, 200, "<html>");
            case WELL -> well(exchange);
        }
    }

    private void well(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/papers")) {
            if (!emblem) {
                send(exchange, 409, NOT_FINAL);
                return;
            }
            exchange.getResponseHeaders()
                    .set("Khet-Paper-Number", URLEncoder.encode("ศธ 04146/12", StandardCharsets.UTF_8));
            send(exchange, 200, "%PDF-1.7 cover");
        } else {
            send(exchange, 200, path.endsWith("/fields") ? FIELDS : PREVIEW);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
