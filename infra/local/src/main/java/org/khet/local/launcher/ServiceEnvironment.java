package org.khet.local.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import org.khet.local.secrets.Secrets;

/** The settings that a service gets in its environment; what the caller's own environment sets wins. */
record ServiceEnvironment(Settings settings, Home home, Secrets secrets) {

    Map<String, String> of(Part part) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("SERVER_PORT", Integer.toString(settings.port(part)));
        // Everything talks over the loopback address; only a proxy in front would change that.
        all.put("SERVER_ADDRESS", "127.0.0.1");
        all.put("KHET_MONGODB_URI", settings.mongoUri());
        all.put("KHET_KAFKA", settings.kafka());
        all.put("KHET_KEYCLOAK_URL", settings.keycloakUrl());
        all.put("KHET_ISSUER", settings.issuer());
        all.put("KHET_PUBLIC_URL", settings.publicUrl());
        all.put("KHET_COLLECTION_URL", url(Part.COLLECTION));
        all.put("KHET_REQUEST_URL", url(Part.REQUEST));
        all.put("KHET_REPORTING_URL", url(Part.REPORTING));
        all.put("KHET_NOTIFICATION_URL", url(Part.NOTIFICATION));
        all.put("KHET_DATA_DIR", home.data(part).toString());
        all.putAll(secretsOf(part));
        if (part == Part.NOTIFICATION && !settings.elsewhere(Part.SINK)) {
            all.putAll(sink());
        }
        if (part == Part.REQUEST) {
            // The sample's clock may be moved, as a rehearsal needs it.
            all.put("KHET_CLOCK_MOVES", "true");
        }
        all.replaceAll((name, value) -> {
            String given = settings.given(name);
            return given == null ? value : given;
        });
        return all;
    }

    /** Each service gets the secrets it needs and no other. */
    private Map<String, String> secretsOf(Part part) {
        return switch (part) {
            case GATEWAY ->
                Map.of(
                        Secrets.GATEWAY_CLIENT, secrets.client(Secrets.GATEWAY_CLIENT),
                        Secrets.IDENTITY_ADMIN, secrets.client(Secrets.IDENTITY_ADMIN));
            case COLLECTION ->
                Map.of(
                        Secrets.FIELD_KEY,
                        secrets.key(Secrets.FIELD_KEY),
                        "KHET_SIGNING_KEY_FILE",
                        home.signingKey().toString());
            case REQUEST ->
                Map.of(
                        Secrets.FIELD_KEY, secrets.key(Secrets.FIELD_KEY),
                        Secrets.CONTACT_KEY, secrets.key(Secrets.CONTACT_KEY));
            case NOTIFICATION ->
                Map.of(
                        Secrets.CONTACT_KEY, secrets.key(Secrets.CONTACT_KEY),
                        Secrets.NOTIFICATION_CLIENT, secrets.client(Secrets.NOTIFICATION_CLIENT));
            default -> Map.of();
        };
    }

    private Map<String, String> sink() {
        String sink = "http://127.0.0.1:" + settings.port(Part.SINK);
        return Map.of(
                "KHET_SMS_PRIMARY_STATUS_URL",
                sink + "/thaibulksms/status",
                "KHET_SMS_SECONDARY_STATUS_URL",
                sink + "/smsmkt/api/get-status",
                "KHET_SMTP_HOST",
                "127.0.0.1",
                "KHET_SMTP_PORT",
                Integer.toString(settings.secondPort(Part.SINK)),
                "KHET_SMTP_TLS",
                "false",
                "KHET_SMS_PRIMARY_URL",
                sink + "/thaibulksms",
                "KHET_SMS_SECONDARY_URL",
                sink + "/smsmkt",
                // After a crash the service asks here whether a message had gone out, instead of sending it twice.
                "KHET_DELIVERY_PROBE_URL",
                sink + "/api/messages");
    }

    private String url(Part part) {
        return "http://127.0.0.1:" + settings.port(part);
    }
}
