package org.khet.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.CRC32C;
import org.khet.local.LocalException;
import org.khet.local.sample.SampleArea;
import org.khet.local.sample.SampleFiles;
import org.khet.local.secrets.Secrets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Loads the sample's schools and recipients through the gateway, as the administrator's program would. */
record SampleLoader(Settings settings, Secrets secrets, Path mark) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CLIENT = "office-administrator";

    /** Both imports take the same rows again without harm; the mark only saves the time. */
    boolean isLoaded() {
        try {
            return Files.exists(mark) && Files.readString(mark).equals(fingerprint());
        } catch (IOException e) {
            return false;
        }
    }

    void load() {
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            String token = token(client);
            send(client, token, "/api/collection/schools/import", "text/csv", schools());
            send(client, token, "/api/notifications/recipients/import", "application/json", recipients());
            Files.writeString(mark, fingerprint());
        } catch (IOException e) {
            throw new LocalException("The sample area could not be loaded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while loading the sample area", e);
        }
    }

    private String token(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + CLIENT + "&client_secret="
                        + secrets.clientOf(CLIENT)))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new LocalException("Keycloak gives no token to " + CLIENT + " (" + response.statusCode()
                    + "): are the secrets those of this Keycloak?");
        }
        return JSON.readTree(response.body()).get("access_token").asString();
    }

    private void send(HttpClient client, String token, String path, String type, String body)
            throws IOException, InterruptedException {
        URI uri = settings.gateway().resolve(path);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new LocalException("The sample area could not be loaded: " + path + " answered "
                    + response.statusCode() + " " + detail(response.body()));
        }
    }

    private static String detail(String body) {
        try {
            return JSON.readTree(body).path("detailEn").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String schools() {
        return SampleFiles.schoolsCsv(SampleArea.schools());
    }

    private static String recipients() {
        return JSON.writeValueAsString(SampleFiles.recipients(SampleArea.people()));
    }

    private static String fingerprint() {
        var sum = new CRC32C();
        sum.update((schools() + recipients()).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
