package org.khet.notification.files;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param services where each service is reached inside the system, by its name in a reference
 * @param tokenUrl where this service logs in, to fetch what is not open to everybody
 * @param largest size of one file
 * @param patience with a service that is away, counted from the first try; then the mail goes without its file
 * @param timeLimit of one try
 * @param attempts tries in a row
 * @param pause before the second of them; doubled from there, with jitter
 * @param openFor how long a service that fails is left alone
 */
@ConfigurationProperties("khet.notification.files")
record FileSettings(
        Map<String, URI> services,
        URI tokenUrl,
        String clientId,
        String clientSecret,
        DataSize largest,
        Duration patience,
        Duration timeLimit,
        int attempts,
        Duration pause,
        Duration openFor) {

    /** Without the secret: settings are printed when something is wrong with them. */
    @Override
    public String toString() {
        return "FileSettings[" + services + "]";
    }
}
