package org.khet.reporting.catalogue;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.khet.messaging.Aggregates;
import org.khet.messaging.OutboxRelay;
import org.springframework.stereotype.Component;

/** What each office says of its open data. */
@Component
class OpenDataSettings {

    private final Aggregates<OpenData> offices;

    OpenDataSettings(MongoDatabase database, OutboxRelay relay) {
        this.offices = new Aggregates<>(database, "open_data", OpenData.class, relay);
    }

    OpenData of(String areaCode) {
        return offices.find(areaCode).orElseGet(() -> OpenData.unsaid(areaCode));
    }

    /** By area code; areas that have said nothing are not in it. */
    Map<String, OpenData> of(Collection<String> areaCodes) {
        var found = new HashMap<String, OpenData>();
        offices.collection().find(in("_id", areaCodes)).forEach(one -> found.put(one.areaCode(), one));
        return found;
    }

    OpenData save(OpenData said) {
        return said.version() == 0 ? offices.insert(said) : offices.save(said);
    }
}
