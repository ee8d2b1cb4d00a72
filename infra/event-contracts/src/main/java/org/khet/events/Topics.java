package org.khet.events;

import java.util.List;

/** The Kafka topics. Each has a companion that ends in {@link #DEAD} for events that could not be handled. */
public final class Topics {

    public static final String COLLECTION = "khet.collection";

    /** Record chunks of accepted submissions: access-controlled and expiring, the only topic that carries rows. */
    public static final String COLLECTION_RECORDS = "khet.collection.records";

    public static final String REQUESTS = "khet.requests";
    public static final String REPORTING = "khet.reporting";

    /** Produced files on their way to the request that ordered them. */
    public static final String REPORTING_FILES = "khet.reporting.files";

    public static final String NOTIFICATIONS = "khet.notifications";

    /** Ending of the topic on which an event is shelved after its last attempt. */
    public static final String DEAD = ".dead";

    public static final List<String> ALL =
            List.of(COLLECTION, COLLECTION_RECORDS, REQUESTS, REPORTING, REPORTING_FILES, NOTIFICATIONS);

    private Topics() {}
}
