package org.khet.gateway.routing;

import java.util.List;

/** The four services, by the paths they serve; the paths are the same inside. */
public enum Service {
    COLLECTION("collection-service", "/api/collection/**"),
    REQUESTS("request-service", "/api/requests/**"),
    REPORTING("reporting-service", "/api/reporting/**", "/api/public/**", "/robots.txt", "/sitemap.xml"),
    NOTIFICATIONS("notification-service", "/api/notifications/**");

    private final String title;
    private final List<String> paths;

    Service(String title, String... paths) {
        this.title = title;
        this.paths = List.of(paths);
    }

    /** The name as in documents, and of the service's circuit breaker. */
    public String title() {
        return title;
    }

    List<String> paths() {
        return paths;
    }
}
