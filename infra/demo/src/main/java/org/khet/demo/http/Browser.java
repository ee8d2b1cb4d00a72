package org.khet.demo.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A person at the web user interface: logs in through the login server's form and holds a session, never a token. */
public final class Browser {
    private static final Pattern LOGIN_FORM =
            Pattern.compile("<form[^>]+id=\"kc-form-login\"[^>]+action=\"([^\"]+)\"", Pattern.DOTALL);
    private static final int MOST_REDIRECTS = 12;

    private final Web web;
    private final URI gateway;
    private final Cookies cookies = new Cookies();

    public Browser(Web web, URI gateway) {
        this.web = web;
        this.gateway = gateway;
    }

    /** Ends where the gateway says who the person is. */
    public JsonNode logIn(String username, String password) {
        var page = follow(gateway.resolve("/oauth2/authorization/keycloak"));
        var form = LOGIN_FORM.matcher(page.text());
        if (!form.find()) {
            throw new Refusal("The login page of " + username + " has no form (" + page.status() + ")");
        }
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        var answer = call(
                "POST",
                action,
                BodyPublishers.ofString("username=" + Tokens.encoded(username) + "&password=" + Tokens.encoded(password)
                        + "&credentialId="),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        var location = answer.headers().firstValue("Location");
        if (location.isEmpty()) {
            throw new Refusal("The login of " + username + " was refused (" + answer.status() + ")");
        }
        follow(action.resolve(location.get()));
        var me = call("GET", gateway.resolve("/me"), BodyPublishers.noBody(), Map.of("Accept", "application/json"));
        if (!me.isGood()) {
            throw new Refusal("The session of " + username, me);
        }
        return me.json();
    }

    public JsonNode post(String path) {
        var answer = act(path);
        if (!answer.isGood()) {
            throw new Refusal("POST " + path, answer);
        }
        return answer.json();
    }

    public void logOut() {
        act("/logout");
    }

    /** As our own page does it: what a cookie says goes back in a header. */
    private Answer act(String path) {
        return call(
                "POST",
                gateway.resolve(path),
                BodyPublishers.noBody(),
                Map.of(
                        "X-XSRF-TOKEN",
                        cookies.value("XSRF-TOKEN"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Accept",
                        "application/json",
                        "Accept-Language",
                        "en"));
    }

    private Answer follow(URI start) {
        var uri = start;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            var answer = call("GET", uri, BodyPublishers.noBody(), Map.of("Accept", "text/html"));
            var location = answer.headers().firstValue("Location");
            if (answer.status() / 100 != 3 || location.isEmpty()) {
                return answer;
            }
            uri = uri.resolve(location.get());
        }
        throw new Refusal("The login goes round in circles at " + uri.getPath());
    }

    private Answer call(String method, URI uri, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).method(method, body);
        headers.forEach(request::header);
        var held = cookies.of(uri);
        if (!held.isEmpty()) {
            request.header("Cookie", held);
        }
        var answer = web.send(request.build());
        cookies.take(answer.headers().allValues("Set-Cookie"));
        return answer;
    }
}
