package org.khet.notification.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.khet.notification.messages.Attachment;
import org.khet.notification.messages.Faults;
import org.khet.security.ClientToken;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the services for their files: what is open to everybody without a name, a delivery's cover under our own. Only these
 * paths, only at the services that are known, and redirected nowhere: no event can make this service call elsewhere, or show
 * its token to anybody else.
 */
@Component
class KeptFiles {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(3);
    private static final Pattern OPEN = Pattern.compile("/api/public/[A-Za-z0-9._~/-]{1,300}");
    private static final Pattern FOR_US = Pattern.compile("/api/requests/covers/[A-Za-z0-9-]{1,80}");
    private static final int UNAUTHORIZED = 401;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;

    private final FileSettings settings;
    private final long mostBytes;
    private final ClientToken token;
    private final Map<String, FileGuard> guards;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECTED_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    KeptFiles(FileSettings settings) {
        this.settings = settings;
        this.mostBytes = settings.largest().toBytes();
        this.guards = settings.services().keySet().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> new FileGuard(name, settings)));
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.timeLimit().multipliedBy(2));
        this.token = new ClientToken(
                RestClient.builder().requestFactory(requests).build(),
                settings.tokenUrl(),
                settings.clientId(),
                settings.clientSecret());
    }

    /** The bytes that the event spoke of, and no others. */
    byte[] fetch(Attachment file) throws FileAwayException, FileMissingException {
        boolean open = OPEN.matcher(file.path()).matches();
        var service = settings.services().get(file.service());
        var guard = guards.get(file.service());
        if (service == null
                || guard == null
                || file.path().contains("..")
                || !(open || FOR_US.matcher(file.path()).matches())) {
            throw new FileMissingException(Faults.FILE_PATH, "not a path that is fetched");
        }
        if (file.bytes() > mostBytes) {
            throw new FileMissingException(Faults.FILE_TOO_LARGE, file.bytes() + " bytes");
        }
        var address = URI.create(service + file.path());
        var bytes = guard.call(() -> read(address, open));
        if (bytes.length > mostBytes) {
            throw new FileMissingException(Faults.FILE_TOO_LARGE, "more than was said");
        }
        if (!sha256(bytes).equals(file.sha256())) {
            throw new FileMissingException(Faults.FILE_CHANGED, "another SHA-256");
        }
        return bytes;
    }

    private byte[] read(URI address, boolean open) throws FileAwayException, FileMissingException {
        // The guard's limit comes first: a time-out of its own would be taken for a service that is away, and asked
        // again.
        var request =
                HttpRequest.newBuilder(address).timeout(settings.timeLimit().multipliedBy(2));
        var bearer = open ? "" : token();
        if (!open) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() == 200) {
                    return body.readNBytes(Math.toIntExact(mostBytes + 1));
                }
            }
            return refused(answer.statusCode(), bearer);
        } catch (IOException e) {
            throw new FileAwayException("cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileAwayException("interrupted", e);
        }
    }

    private byte[] refused(int status, String bearer) throws FileAwayException, FileMissingException {
        if (status == UNAUTHORIZED) {
            token.drop(bearer);
        }
        boolean forNow = status / 100 == 5 || status == UNAUTHORIZED || status == REQUEST_TIMEOUT || status == TOO_MANY;
        if (forNow) {
            throw new FileAwayException("status " + status, null);
        }
        throw new FileMissingException(Faults.FILE_GONE, "status " + status);
    }

    private String token() throws FileAwayException {
        try {
            return token.get();
        } catch (RestClientException e) {
            throw new FileAwayException("no login", e);
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
