package org.khet.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Tells whether a process does its work yet. */
@FunctionalInterface
public interface Probe {
    boolean ready() throws InterruptedException;

    /** {@code http://…} must answer 200, {@code tcp://host:port} must take a connection, {@code kafka://host:port} must serve. */
    static Probe of(URI check) {
        return switch (check.getScheme()) {
            case "http" -> http(check);
            case "tcp" -> tcp(check);
            case "kafka" -> kafka(check);
            default -> throw new IllegalArgumentException("No probe for " + check);
        };
    }

    private static Probe http(URI uri) {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        return () -> {
            try {
                return Http.CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        };
    }

    private static Probe tcp(URI uri) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), 500);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The port opens long before the broker takes requests, so one is asked. */
    private static Probe kafka(URI uri) {
        Probe listens = tcp(uri);
        Properties settings = new Properties();
        settings.put("bootstrap.servers", uri.getAuthority());
        settings.put("request.timeout.ms", "3000");
        settings.put("default.api.timeout.ms", "3000");
        return () -> {
            if (!listens.ready()) {
                return false;
            }
            try (var admin = Admin.create(settings)) {
                return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
            } catch (ExecutionException | TimeoutException e) {
                return false;
            }
        };
    }

    /** Holder, so that the client is made only when the first page is asked for. */
    final class Http {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        private Http() {}
    }
}
