package org.khet.local.launcher;

import java.util.List;
import org.khet.local.Java;

/** Everything that runs, with the ports it takes when no offset is set. */
enum Part {
    STORE("store", 27017),
    KAFKA("kafka", 9092, 9093),
    KEYCLOAK("keycloak", 8180, 8190),
    SINK("sink", 8025, 3025),
    COLLECTION("collection-service", 8081),
    REQUEST("request-service", 8082),
    REPORTING("reporting-service", 8083),
    NOTIFICATION("notification-service", 8084),
    GATEWAY("gateway", 8080);

    static final List<Part> PLATFORM = List.of(KEYCLOAK, KAFKA, STORE, SINK);
    static final List<Part> SERVICES = List.of(COLLECTION, REQUEST, REPORTING, NOTIFICATION, GATEWAY);

    private final String label;
    private final List<Integer> ports;

    Part(String label, Integer... ports) {
        this.label = label;
        this.ports = List.of(ports);
    }

    /** Name of the process, and of the module for a service. */
    String label() {
        return label;
    }

    List<Integer> ports() {
        return ports;
    }

    /**
     * Measured with the demo's data, and a file of a million rows for collection-service, which a collector on one thread stopped
     * for 2 s of 10.
     */
    Java.Heap heap() {
        return switch (this) {
            case COLLECTION -> new Java.Heap(32, 256, 0, Java.Collector.PARALLEL);
            case REPORTING -> Java.Heap.of(32, 256);
            default -> Java.Heap.of(32, 192);
        };
    }

    /**
     * Files of a million rows pass through collection-service, storms of tens of thousands of messages through
     * notification-service; the others compute little at a time.
     */
    Java.Compiler compiler() {
        return switch (this) {
            case COLLECTION, NOTIFICATION -> Java.Compiler.FULL;
            default -> Java.Compiler.QUICK;
        };
    }
}
