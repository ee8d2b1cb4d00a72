package org.khet.notification.recipients;

import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.PhoneNumber;

/**
 * Somebody who is told things.
 *
 * @param role realm role, such as {@code school-director}
 * @param phone folded, see {@link PhoneNumber}
 * @param language {@code th} or {@code en}
 */
public record Recipient(
        @BsonId String id,
        Kind kind,
        @Nullable String schoolCode,
        @Nullable String areaCode,
        String role,
        String displayName,
        String email,
        @Nullable String phone,
        String language,
        Set<Channel> channels) {

    /** Of a school, or of the office. */
    public enum Kind {
        SCHOOL,
        STAFF
    }

    /** Never an address: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "Recipient[" + id + "]";
    }
}
