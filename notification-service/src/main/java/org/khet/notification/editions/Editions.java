package org.khet.notification.editions;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.khet.idempotency.ETags;
import org.khet.notification.memory.Memory;
import org.khet.notification.memory.Remembered;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * All versions of one kind; the newest of each code is in force and in memory.
 *
 * @param <E> a public record with {@code @BsonId String id}
 */
public final class Editions<E extends Record & Edition> {

    private final MongoCollection<E> stored;
    private final Remembered<Map<String, E>> newest;

    public Editions(MongoDatabase database, Memory memory, String collection, Class<E> type) {
        this.stored = database.getCollection(collection, type);
        stored.createIndex(Indexes.ascending("code"));
        this.newest = memory.of(collection, this::readNewest);
    }

    private Map<String, E> readNewest() {
        var byCode = new TreeMap<String, E>();
        stored.find()
                .forEach(edition -> byCode.merge(
                        edition.code(), edition, (one, other) -> one.version() > other.version() ? one : other));
        return byCode;
    }

    /** In the order of their codes. */
    public List<E> inForce() {
        return List.copyOf(newest.now().values());
    }

    public Optional<E> find(String code) {
        return Optional.ofNullable(newest.now().get(code));
    }

    /** @throws ProblemException 404 where there is none */
    public E get(String code) {
        return find(code).orElseThrow(Editions::notFound);
    }

    /** @throws ProblemException 404 where there is none */
    public E get(String code, int version) {
        var found = stored.find(eq("_id", Edition.idOf(code, version))).first();
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    /** Every version, newest first. */
    public List<E> history(String code) {
        return stored.find(eq("code", code)).sort(Sorts.descending("version")).into(new ArrayList<>());
    }

    /**
     * Puts the next version in force.
     *
     * @throws ProblemException 412 where somebody else has written that version meanwhile
     */
    public E add(E next) {
        if (!insert(next)) {
            ETags.requireMatch(ETags.of(next.version() - 1L), next.version());
        }
        newest.changed();
        return next;
    }

    /** Stores what a release brings; another copy of the service may have done so already. */
    public void ship(List<E> brought) {
        if (!brought.isEmpty()) {
            brought.forEach(this::insert);
            newest.changed();
        }
    }

    private boolean insert(E edition) {
        try {
            stored.insertOne(edition);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static ProblemException notFound() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่พบรายการหรือรุ่นที่ขอ", "There is no such entry, or no such version of it")
                .cure("ตรวจสอบรหัสและรุ่น", "Check the code and the version")
                .build();
    }
}
