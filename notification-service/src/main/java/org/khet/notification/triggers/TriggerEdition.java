package org.khet.notification.triggers;

import org.bson.codecs.pojo.annotations.BsonId;
import org.khet.notification.editions.Edition;
import org.khet.notification.editions.Stamp;

/** One version of a trigger as it is stored. */
public record TriggerEdition(@BsonId String id, String code, int version, Stamp stamp, Trigger trigger)
        implements Edition {

    static TriggerEdition of(Trigger trigger, int version, Stamp stamp) {
        return new TriggerEdition(Edition.idOf(trigger.code(), version), trigger.code(), version, stamp, trigger);
    }
}
