package org.khet.reporting.catalogue;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.khet.messaging.Aggregates;
import org.khet.messaging.OutboxRelay;
import org.khet.reporting.publications.Publication;
import org.springframework.stereotype.Component;

/** What each office says of its open data, and what is said of single publications. */
@Component
class OpenDataSettings {

    private final Aggregates<OpenData> offices;
    private final Aggregates<OpenData> publications;

    OpenDataSettings(MongoDatabase database, OutboxRelay relay) {
        this.offices = new Aggregates<>(database, "open_data", OpenData.class, relay);
        this.publications = new Aggregates<>(database, "publication_open_data", OpenData.class, relay);
    }

    OpenData ofOffice(String areaCode) {
        return offices.find(areaCode).orElseGet(() -> OpenData.unsaid(areaCode));
    }

    /** Only what is said of this one. */
    OpenData ofPublication(String slug) {
        return publications.find(slug).orElseGet(() -> OpenData.unsaid(slug));
    }

    /** What holds for a publication. */
    OpenData of(Publication publication) {
        return ofPublication(publication.slug()).over(ofOffice(publication.areaCode()));
    }

    /** What holds for each of many, by address. */
    Map<String, OpenData> of(Collection<Publication> many) {
        var said = found(
                offices, many.stream().map(Publication::areaCode).distinct().toList());
        var own = found(publications, many.stream().map(Publication::slug).toList());
        var all = new HashMap<String, OpenData>();
        for (var one : many) {
            var office = said.getOrDefault(one.areaCode(), OpenData.unsaid(one.areaCode()));
            all.put(
                    one.slug(),
                    own.getOrDefault(one.slug(), OpenData.unsaid(one.slug())).over(office));
        }
        return all;
    }

    OpenData saveOffice(OpenData said) {
        return save(offices, said);
    }

    OpenData savePublication(OpenData said) {
        return save(publications, said);
    }

    private static OpenData save(Aggregates<OpenData> where, OpenData said) {
        return said.version() == 0 ? where.insert(said) : where.save(said);
    }

    private static Map<String, OpenData> found(Aggregates<OpenData> where, Collection<String> ids) {
        var found = new HashMap<String, OpenData>();
        where.collection().find(in("_id", ids)).forEach(one -> found.put(one.about(), one));
        return found;
    }
}
