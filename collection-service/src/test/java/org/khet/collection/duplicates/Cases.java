package org.khet.collection.duplicates;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import tools.jackson.databind.JsonNode;

/** Waits for what the search for duplicates finds. */
public final class Cases {

    /** The one case of an area's collection, once it stands there. */
    public static JsonNode one(SampleArea area, String status) {
        return one(area.officer, "/collections/" + area.collection + "/duplicates", status);
    }

    static JsonNode one(CollectionApi officer, String list, String status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> officer.get(list).body().path("items"),
                        items -> items.size() == 1
                                && items.get(0).path("status").asString().equals(status))
                .get(0);
    }

    private Cases() {}
}
