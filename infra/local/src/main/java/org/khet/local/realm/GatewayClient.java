package org.khet.local.realm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.khet.local.LocalException;
import org.khet.local.secrets.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The gateway's entry in a running Keycloak: it names the one address that people are sent back to after login. */
public record GatewayClient(String keycloakUrl, Secrets secrets) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLIENT_ID = "gateway";

    /** Changes the address, as when the system starts on other ports than those it was made for. */
    public void moveTo(String publicUrl) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            String token = token(http);
            URI clients = URI.create(keycloakUrl + "/admin/realms/khet/clients");
            JsonNode found = JSON.readTree(send(
                    http,
                    authorized(URI.create(clients + "?clientId=" + CLIENT_ID), token)
                            .GET()));
            ObjectNode gateway = (ObjectNode) found.get(0);
            gateway.put("baseUrl", publicUrl + "/");
            gateway.putArray("redirectUris").add(publicUrl + "/login/oauth2/code/keycloak");
            gateway.putArray("webOrigins").add(publicUrl);
            gateway.withObject("attributes").put("post.logout.redirect.uris", publicUrl + "/");
            URI own = URI.create(clients + "/" + gateway.get("id").asString());
            send(
                    http,
                    authorized(own, token)
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(gateway))));
        } catch (IOException e) {
            throw new LocalException("The gateway's address could not be changed in Keycloak: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while changing the gateway's address in Keycloak", e);
        }
    }

    private String token(HttpClient http) throws IOException, InterruptedException {
        String body = "grant_type=client_credentials&client_id=khet-identity&client_secret="
                + secrets.client(Secrets.IDENTITY_ADMIN);
        var request = HttpRequest.newBuilder(URI.create(keycloakUrl + "/realms/khet/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return JSON.readTree(send(http, request)).get("access_token").asString();
    }

    private static HttpRequest.Builder authorized(URI uri, String token) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("it answered " + response.statusCode());
        }
        return response.body();
    }
}
