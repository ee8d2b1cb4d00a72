package org.khet.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * One line of the audit trail, chained to the one before it by its hash.
 *
 * @param seq counted from 1 without a gap
 * @param actor the subject id of the caller, never a name
 * @param previous the hash of line {@code seq - 1}
 */
record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String action,
        String subjectId,
        Map<String, String> facts,
        String previous) {

    String hash() {
        var text = new StringBuilder()
                .append(seq)
                .append('\n')
                .append(at.toEpochMilli())
                .append('\n')
                .append(actor)
                .append('\n')
                .append(action)
                .append('\n')
                .append(subjectId)
                .append('\n')
                .append(previous)
                .append('\n');
        new TreeMap<>(facts)
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    Document toDocument() {
        return new Document("_id", seq)
                .append("at", at)
                .append("actor", actor)
                .append("action", action)
                .append("subjectId", subjectId)
                .append("facts", new Document(new TreeMap<String, Object>(facts)))
                .append("previous", previous)
                .append("hash", hash());
    }

    static AuditEntry of(Document stored) {
        var facts = new TreeMap<String, String>();
        stored.get("facts", new Document()).forEach((key, value) -> facts.put(key, String.valueOf(value)));
        return new AuditEntry(
                stored.getLong("_id"),
                stored.getDate("at").toInstant(),
                stored.getString("actor"),
                stored.getString("action"),
                stored.getString("subjectId"),
                facts,
                stored.getString("previous"));
    }
}
