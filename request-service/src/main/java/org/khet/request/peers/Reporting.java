package org.khet.request.peers;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What reporting-service is asked while a person waits. */
@Component
public class Reporting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final PeerCalls calls;

    Reporting(PeerSettings settings) {
        this.calls = new PeerCalls(settings.reporting(), new PeerGuard(Peer.REPORTING, settings), settings.timeLimit());
    }

    /** @param aboutPeople whether each record stands for a person */
    public record Fields(boolean aboutPeople, List<QueryField> items) {
        public Fields {
            // Of no fields nobody could say how far they may be shown.
            if (items == null) {
                throw new IllegalArgumentException("No fields");
            }
            items = List.copyOf(items);
        }
    }

    /** The fields of the latest snapshot of a collection. */
    public Fields fields(String collectionId) {
        var answer = calls.get("/api/reporting/query/fields?collectionId={id}", collectionId);
        try {
            return JSON.readValue(answer.bytes(), Fields.class);
        } catch (JacksonException e) {
            throw PeerProblems.unusable(e);
        }
    }

    /** The first rows, as reporting-service answers them. */
    public JsonNode preview(Object query) {
        var answer = calls.post(query, Map.of(), "/api/reporting/query/preview");
        try {
            return JSON.readTree(answer.bytes());
        } catch (JacksonException e) {
            throw PeerProblems.unusable(e);
        }
    }

    /** CLOSED, OPEN or HALF_OPEN: whether it is being asked at present. */
    public String state() {
        return calls.guard().state().name();
    }
}
