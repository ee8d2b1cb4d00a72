package org.khet.notification.editing;

import java.time.Instant;
import org.khet.notification.editions.Stamp;
import org.khet.notification.triggers.Trigger;
import org.khet.notification.triggers.TriggerEdition;

record TriggerView(Trigger trigger, int version, Stamp.Origin origin, String changedBy, Instant changedAt) {

    static TriggerView of(TriggerEdition edition) {
        return new TriggerView(
                edition.trigger(),
                edition.version(),
                edition.stamp().origin(),
                edition.stamp().by(),
                edition.stamp().at());
    }
}
