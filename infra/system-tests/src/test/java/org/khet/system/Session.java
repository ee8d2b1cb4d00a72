package org.khet.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person who has logged in through the identity provider's own page: a cookie, and what a page has to send beside it.
 * Cookies are kept here, as the JDK's jar holds back secure ones on the loopback address, which browsers do not.
 */
final class Session {
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    private Session() {}

    static Session of(RunningSystem system, String username) throws IOException, InterruptedException {
        var session = new Session();
        var gateway = system.gatewayUrl().replaceAll("/$", "");
        var page = session.walk(HttpRequest.newBuilder(URI.create(gateway + "/oauth2/authorization/keycloak")));
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new IOException("No form to log in");
        }
        var said = form(Map.of(
                "username",
                username,
                "password",
                system.person(username).get("password").asString()));
        session.walk(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(said)));
        session.walk(HttpRequest.newBuilder(URI.create(gateway + "/me")));
        return session;
    }

    /** What goes with a request of this person's. */
    Map<String, String> headers() {
        var headers = new HashMap<>(Map.of("Cookie", jar()));
        var token = cookies.get("XSRF-TOKEN");
        if (token != null) {
            headers.put("X-XSRF-TOKEN", token);
        }
        return headers;
    }

    private String walk(HttpRequest.Builder first) throws IOException, InterruptedException {
        var next = first;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!cookies.isEmpty()) {
                next.setHeader("Cookie", jar());
            }
            var request = next.timeout(PATIENCE).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var to = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || to.isEmpty()) {
                if (answer.statusCode() / 100 != 2) {
                    throw new IOException("Logging in ended with " + answer.statusCode());
                }
                return answer.body();
            }
            next = HttpRequest.newBuilder(request.uri().resolve(to.get()));
        }
        throw new IOException("Logging in leads in a circle");
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String jar() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
