package org.khet.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Two SMS providers that can be put in a bad mood. */
final class SmsPeer implements AutoCloseable {

    enum Mood {
        GOOD,
        TEMPORARY,
        PERMANENT,
        DROPS
    }

    final List<String> first = new CopyOnWriteArrayList<>();
    final List<String> second = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.GOOD;
    volatile Mood secondMood = Mood.GOOD;
    private final HttpServer server;

    private SmsPeer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/first/sms", exchange -> answer(exchange, mood, first, 201, "{\"remaining_credit\":1}"));
        server.createContext(
                "/second/api/send-message",
                exchange -> answer(exchange, secondMood, second, 200, "{\"code\":\"000\",\"detail\":\"OK.\"}"));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static SmsPeer started() {
        try {
            return new SmsPeer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String provider) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + provider;
    }

    private static void answer(HttpExchange exchange, Mood mood, List<String> taken, int status, String body)
            throws IOException {
        exchange.getRequestBody().readAllBytes();
        var id = exchange.getRequestHeaders().getFirst("X-Khet-Message-Id");
        switch (mood) {
            case GOOD -> {
                taken.add(id);
                reply(exchange, status, body);
            }
            case TEMPORARY -> reply(exchange, 503, "{}");
            case PERMANENT -> reply(exchange, 400, "{\"error\":{\"code\":109}}");
            case DROPS -> exchange.close();
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
