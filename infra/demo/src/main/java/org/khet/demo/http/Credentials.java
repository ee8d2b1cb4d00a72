package org.khet.demo.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Addresses and secrets of the running system.
 *
 * @param secrets by client id
 * @param passwords by username
 */
public record Credentials(
        URI tokenUrl, URI gatewayUrl, URI inboxUrl, Map<String, String> secrets, Map<String, String> passwords) {

    /** As {@code infra/bin/credentials} prints them. */
    public static Credentials ask(Path script) throws IOException, InterruptedException {
        var process = new ProcessBuilder(script.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Refusal(script + " failed");
        }
        return of(printed);
    }

    static Credentials of(String printed) {
        try {
            var json = JsonMapper.builder().build().readTree(printed);
            return new Credentials(
                    URI.create(json.path("tokenUrl").asString()),
                    URI.create(json.path("gatewayUrl").asString()),
                    URI.create(json.path("inboxUrl").asString("")),
                    pairs(json.path("clients"), "clientId", "clientSecret"),
                    pairs(json.path("staff"), "username", "password"));
        } catch (JacksonException e) {
            throw new Refusal("infra/bin/credentials printed no JSON: " + e.getOriginalMessage());
        }
    }

    private static Map<String, String> pairs(JsonNode list, String key, String value) {
        var pairs = new HashMap<String, String>();
        list.forEach(one -> pairs.put(one.path(key).asString(), one.path(value).asString()));
        return Map.copyOf(pairs);
    }

    public String secret(String clientId) {
        return Objects.requireNonNull(secrets.get(clientId), () -> "No client " + clientId + " in the credentials");
    }

    /** Never a secret: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Credentials[" + gatewayUrl + "]";
    }
}
