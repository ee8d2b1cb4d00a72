package org.khet.collection.collections;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.khet.messaging.Aggregates;
import org.khet.messaging.Change;
import org.khet.messaging.OutboxRelay;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All collections. */
@Component
public class DataCollections {

    private final Aggregates<DataCollection> stored;
    private final ApplicationEventPublisher listeners;
    private final ObjectProvider<WindowExceptions> exceptions;

    DataCollections(
            MongoDatabase database,
            OutboxRelay relay,
            ApplicationEventPublisher listeners,
            ObjectProvider<WindowExceptions> exceptions) {
        this.listeners = listeners;
        this.exceptions = exceptions;
        stored = new Aggregates<>(database, "collections", DataCollection.class, relay);
        stored.collection().createIndex(Indexes.ascending("areaCode"));
        stored.collection().createIndex(Indexes.ascending("schoolCodes"));
    }

    public Optional<DataCollection> find(String id) {
        return stored.find(id);
    }

    public DataCollection get(String id) {
        return find(id).orElseThrow(DataCollections::unknown);
    }

    /** The collection, if the caller may know of it: staff of its area, and the schools it expects once it is opened. */
    public DataCollection getFor(Caller caller, String id) {
        return find(id).filter(found -> mayRead(caller, found)).orElseThrow(DataCollections::unknown);
    }

    /** Those the caller may know of, newest first. */
    Page<DataCollection> listFor(Caller caller, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        wanted.add(reach(caller));
        if (page.after() != null) {
            wanted.add(lt("_id", page.after()));
        }
        var found = stored.collection()
                .find(and(wanted))
                .sort(descending("_id"))
                .limit(page.fetch())
                .into(new ArrayList<>());
        return Page.of(found, page, DataCollection::id);
    }

    /** Those on which the office still has work to do, as far as the caller may know of them. */
    public List<DataCollection> inWorkFor(Caller caller) {
        return stored.collection()
                .find(and(reach(caller), ne("status", CollectionStatus.ARCHIVED.name())))
                .sort(descending("_id"))
                .into(new ArrayList<>());
    }

    /** Those that schools can send to, now or when their window opens. */
    public List<DataCollection> open() {
        return stored.collection()
                .find(eq("status", CollectionStatus.OPEN.name()))
                .into(new ArrayList<>());
    }

    /** All rounds of a data set in an area, the newest first. */
    public List<DataCollection> of(String areaCode, String dataSetCode) {
        return stored
                .collection()
                .find(and(eq("areaCode", areaCode), eq("dataSetCode", dataSetCode)))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(DataCollection::referenceDate).reversed())
                .toList();
    }

    /** Those that every school of their area joins, and that have not been closed. */
    List<DataCollection> joinable() {
        return stored.collection()
                .find(and(
                        eq("wholeArea", true),
                        in("status", CollectionStatus.PLANNED.name(), CollectionStatus.OPEN.name())))
                .into(new ArrayList<>());
    }

    /** Earlier rounds of the same data set in the same area, the newest first. */
    public List<DataCollection> earlier(DataCollection later, int most) {
        return stored
                .collection()
                .find(and(
                        eq("areaCode", later.areaCode()),
                        eq("dataSetCode", later.dataSetCode()),
                        ne("status", CollectionStatus.PLANNED.name()),
                        lt("referenceDate", later.referenceDate())))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(DataCollection::referenceDate)
                        .thenComparing(DataCollection::id)
                        .reversed())
                .limit(most)
                .toList();
    }

    List<DataCollection> inWork() {
        return stored.collection()
                .find(ne("status", CollectionStatus.ARCHIVED.name()))
                .into(new ArrayList<>());
    }

    DataCollection insert(DataCollection planned) {
        return stored.insert(planned);
    }

    /** Decides on the stored collection and saves; tells the rest of the service where its status became another. */
    DataCollection change(String id, Function<DataCollection, Change<DataCollection>> decision) {
        var before = new AtomicReference<CollectionStatus>();
        var changed = stored.mutate(id, read -> {
            before.set(read.status());
            return decision.apply(read);
        });
        if (changed.status() != before.get()) {
            listeners.publishEvent(new CollectionStatusChanged(id, changed.status()));
        }
        return changed;
    }

    /** Refuses unless this school may send data to this collection now. */
    public void requireEntryOpen(DataCollection collection, String schoolCode, Instant now) {
        Windows.requireEntryOpen(collection, schoolCode, extension(collection, schoolCode), now);
    }

    /** Refuses unless this school's director may certify in this collection now. */
    public void requireCertificationOpen(DataCollection collection, String schoolCode, Instant now) {
        Windows.requireCertificationOpen(collection, schoolCode, extension(collection, schoolCode), now);
    }

    /** Refuses unless this school is on the collection's list, whatever the time. */
    public void requireExpected(DataCollection collection, String schoolCode) {
        Windows.requireExpected(collection, schoolCode);
    }

    /** Refuses unless the collection is open; for what the office does, which no window bounds. */
    public void requireOpen(DataCollection collection) {
        Windows.requireOpen(collection);
    }

    /** As {@link #requireOpen(DataCollection)}, or an exception for this school is in force. */
    public void requireOpen(DataCollection collection, String schoolCode, Instant now) {
        Windows.requireOpen(collection, extension(collection, schoolCode), now);
    }

    public Extension extension(DataCollection collection, String schoolCode) {
        return exceptions.getObject().of(collection.id(), schoolCode);
    }

    /** By school; schools without any exception are absent. */
    public Map<String, Extension> extensions(DataCollection collection) {
        return exceptions.getObject().ofAll(collection.id());
    }

    private static boolean mayRead(Caller caller, DataCollection collection) {
        var own = caller.schoolCode();
        return caller.coversArea(collection.areaCode())
                || (own != null && collection.expects(own) && collection.status() != CollectionStatus.PLANNED);
    }

    private static Bson reach(Caller caller) {
        if (caller.isStaff()) {
            return caller.areaCodes().contains("*") ? Filters.empty() : in("areaCode", caller.areaCodes());
        }
        return and(
                eq("schoolCodes", String.valueOf(caller.schoolCode())), ne("status", CollectionStatus.PLANNED.name()));
    }

    private static ProblemException unknown() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบรอบการจัดเก็บนี้ในขอบเขตของท่าน", "There is no such collection within your reach")
                .cure("ตรวจที่อยู่ที่เรียก และบัญชีที่ใช้", "Check the address and the account in use")
                .build();
    }
}
