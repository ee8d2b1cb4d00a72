package org.khet.notification.sending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Attachment;
import org.springframework.stereotype.Component;

/**
 * Fetches the files that go along with a mail. Only what anybody may read is fetched, from the services themselves and by a
 * plain path, so that no event can make this service call elsewhere or send out what is not public.
 */
@Component
class AttachedFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PLAIN = "/api/public/[A-Za-z0-9._~/-]{1,300}";

    private final String reportingUrl;
    private final int mostBytes;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    AttachedFiles(NotificationSettings settings) {
        this.reportingUrl = settings.mail().publicFilesUrl();
        this.mostBytes = Math.toIntExact(settings.mail().attachmentSize().toBytes());
    }

    byte[] fetch(Attachment file) throws TransportException {
        if (!file.path().matches(PLAIN) || file.path().contains("..")) {
            throw TransportException.permanent("attachment-path", new IOException("not a public path"));
        }
        byte[] bytes = read(file);
        if (bytes.length > mostBytes) {
            throw TransportException.permanent("attachment-too-large", new IOException(bytes.length + " bytes"));
        }
        if (!sha256(bytes).equals(file.sha256())) {
            throw TransportException.permanent("attachment-changed", new IOException("another SHA-256"));
        }
        return bytes;
    }

    private byte[] read(Attachment file) throws TransportException {
        var request = HttpRequest.newBuilder(URI.create(reportingUrl + file.path()))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() == 200) {
                    return body.readNBytes(mostBytes + 1);
                }
            }
            var cause = new IOException("status " + answer.statusCode());
            throw answer.statusCode() / 100 == 4
                    ? TransportException.permanent("attachment-gone", cause)
                    : TransportException.temporary("attachment-away", cause);
        } catch (IOException e) {
            throw TransportException.temporary("attachment-away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TransportException.temporary("interrupted", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
