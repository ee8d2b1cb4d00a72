package org.khet.messaging;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * Aggregates of one kind, stored one document each together with the events not yet published. A change and its
 * events are one write, guarded by the version that the change is based on, so neither can be there without the other.
 *
 * @param <T> a record with {@code @BsonId String id} and {@code long version}
 */
public final class Aggregates<T extends Record & Aggregate> {

    static final String OUTBOX = "outbox";
    static final String PENDING = "pending";
    private static final String VERSION = "version";
    private static final int ATTEMPTS = 50;
    private static final int BATCH = 250;

    private final MongoCollection<BsonDocument> documents;
    private final MongoCollection<T> records;
    private final Codec<T> codec;
    private final OutboxRelay relay;

    public Aggregates(MongoDatabase database, String collection, Class<T> type, OutboxRelay relay) {
        this.documents = database.getCollection(collection, BsonDocument.class);
        this.records = database.getCollection(collection, type);
        this.codec = database.getCodecRegistry().get(type);
        this.relay = relay;
        documents.createIndex(Indexes.ascending(PENDING));
        relay.watch(documents);
    }

    /** For queries; changes go through {@link #save}, {@link #mutate} and {@link #insert} only. */
    public MongoCollection<T> collection() {
        return records;
    }

    /**
     * Stores a new aggregate as version 1.
     *
     * @throws AlreadyExistsException where the id or a unique value is taken
     */
    public T insert(T aggregate, NewEvent... events) {
        return insert(aggregate, List.of(events));
    }

    public T insert(T aggregate, List<NewEvent> events) {
        var document = asFirstVersion(aggregate);
        if (!events.isEmpty()) {
            document.put(OUTBOX, pending(events, aggregate.id(), 1));
            document.put(PENDING, BsonBoolean.TRUE);
        }
        try {
            documents.insertOne(document);
        } catch (MongoWriteException e) {
            throw translated(e, aggregate.id());
        }
        published(events);
        return decode(document);
    }

    /** Stores, as version 1 and without events, those whose ids are not taken; the others stay as they are. */
    public void insertMissing(List<T> all) {
        if (all.isEmpty()) {
            return;
        }
        var missing = all.stream().map(this::asFirstVersion).toList();
        try {
            documents.insertMany(missing, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    private BsonDocument asFirstVersion(T aggregate) {
        return encode(aggregate)
                .append(VERSION, new BsonInt64(1))
                .append(OUTBOX, new BsonArray())
                .append(PENDING, BsonBoolean.FALSE);
    }

    /**
     * Stores a changed aggregate if the stored version is still {@code changed.version()}, and answers it with the
     * next version.
     *
     * @throws StaleException where it is not
     * @throws AlreadyExistsException where a unique value is taken
     */
    public T save(T changed, NewEvent... events) {
        return save(changed, List.of(events));
    }

    public T save(T changed, List<NewEvent> events) {
        var update = update(new Change<>(changed, events));
        try {
            var result = documents.updateOne(update.filter(), update.document());
            if (result.getMatchedCount() == 0) {
                throw new StaleException(name(), changed.id(), changed.version());
            }
        } catch (MongoWriteException e) {
            throw translated(e, changed.id());
        }
        published(events);
        return decode(update.fields().append("_id", update.id()));
    }

    /**
     * Stores changed aggregates, each if its stored version is still the one it was made from, in one call to the store.
     *
     * @return how many were; the others have been changed by somebody else meanwhile and stay as they are
     */
    public int saveAll(List<Change<T>> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        var updates = changes.stream()
                .map(this::update)
                .map(update -> new UpdateOneModel<BsonDocument>(update.filter(), update.document()))
                .toList();
        int saved = documents
                .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        published(changes.stream().flatMap(change -> change.events().stream()).toList());
        return saved;
    }

    /**
     * Looks at every aggregate that the query finds and saves what the function changes, hundreds in one call to the store.
     * Where somebody else was quicker the function looks at that aggregate again.
     *
     * @param look as for {@link #mutate}; it leaves what it has changed once as it is
     */
    public void changeEach(Bson query, Function<T, Change<T>> look) {
        var ids = documents
                .find(query)
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id").getValue())
                .into(new ArrayList<>());
        for (int from = 0; from < ids.size(); from += BATCH) {
            var changes = new ArrayList<Change<T>>();
            for (var read : records.find(in("_id", ids.subList(from, Math.min(ids.size(), from + BATCH))))) {
                var decided = look.apply(read);
                if (!decided.changed().equals(read)) {
                    changes.add(decided.from(read));
                }
            }
            if (saveAll(changes) < changes.size()) {
                changes.forEach(change -> find(change.changed().id())
                        .filter(now -> !look.apply(now).changed().equals(now))
                        .ifPresent(stale -> mutate(stale.id(), look)));
            }
        }
    }

    private Update update(Change<T> change) {
        var changed = change.changed();
        var events = change.events();
        long next = changed.version() + 1;
        var fields = encode(changed);
        var id = Objects.requireNonNull(fields.remove("_id"), "_id");
        var absent = absentComponents(changed, fields);
        var from = change.from();
        if (from != null) {
            var before = encode(from);
            fields.entrySet().removeIf(field -> field.getValue().equals(before.get(field.getKey())));
            absent.keySet().retainAll(before.keySet());
        }
        fields.put(VERSION, new BsonInt64(next));
        var update = new BsonDocument();
        if (!events.isEmpty()) {
            fields.put(PENDING, BsonBoolean.TRUE);
            update.put(
                    "$push", new BsonDocument(OUTBOX, new BsonDocument("$each", pending(events, changed.id(), next))));
        }
        update.put("$set", fields);
        if (!absent.isEmpty()) {
            update.put("$unset", absent);
        }
        return new Update(id, and(eq("_id", id), eq(VERSION, changed.version())), update, fields);
    }

    /** What one change writes, and what the document holds after it. */
    private record Update(BsonValue id, Bson filter, BsonDocument document, BsonDocument fields) {}

    public Optional<T> find(String id) {
        return Optional.ofNullable(records.find(eq("_id", id)).first());
    }

    /** @throws ProblemException 404 where there is none */
    public T get(String id) {
        return find(id).orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบรายการ " + id, "There is no " + name() + "/" + id)
                .cure("ตรวจสอบรหัสในที่อยู่ที่เรียก", "Check the id in the address")
                .build());
    }

    /**
     * Reads, changes and saves, again from the start where somebody else was quicker. The function may run several
     * times and must decide on what it is given alone.
     */
    public T mutate(String id, Function<T, Change<T>> change) {
        for (int attempt = 1; ; attempt++) {
            var decided = change.apply(get(id));
            try {
                return save(decided.changed(), decided.events());
            } catch (StaleException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private BsonArray pending(List<NewEvent> events, String key, long version) {
        var array = new BsonArray();
        for (int i = 0; i < events.size(); i++) {
            array.add(PendingEvent.document(events.get(i), name(), key, version, i));
        }
        return array;
    }

    private void published(List<NewEvent> events) {
        if (!events.isEmpty()) {
            relay.wake();
        }
    }

    /** The codec leaves null components out, so a component that became null must be taken out of the document. */
    private static BsonDocument absentComponents(Record changed, BsonDocument present) {
        var absent = new BsonDocument();
        for (var component : changed.getClass().getRecordComponents()) {
            var field = component.getName();
            if (!present.containsKey(field) && !field.equals("id")) {
                absent.put(field, new BsonString(""));
            }
        }
        return absent;
    }

    private BsonDocument encode(T aggregate) {
        var document = new BsonDocument();
        codec.encode(
                new BsonDocumentWriter(document),
                aggregate,
                EncoderContext.builder().build());
        return document;
    }

    private T decode(BsonDocument document) {
        return codec.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }

    private RuntimeException translated(MongoWriteException e, String id) {
        return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                ? new AlreadyExistsException(name(), id, e)
                : e;
    }

    private String name() {
        return documents.getNamespace().getCollectionName();
    }
}
