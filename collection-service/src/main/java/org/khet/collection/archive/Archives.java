package org.khet.collection.archive;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.Change;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All archives. */
@Component
class Archives {

    private final Aggregates<CollectionArchive> stored;
    private final ArchiveBytes bytes;

    Archives(MongoDatabase database, OutboxRelay relay, ArchiveBytes bytes) {
        this.stored = new Aggregates<>(database, "archives", CollectionArchive.class, relay);
        this.bytes = bytes;
        stored.collection().createIndex(Indexes.ascending("areaCode"));
    }

    /** Takes the place of one sealed before, where the step could not be completed after all. */
    void put(CollectionArchive sealed) {
        var before = stored.find(sealed.id());
        if (before.isEmpty()) {
            try {
                stored.insert(sealed);
                return;
            } catch (AlreadyExistsException e) {
                // Sealed twice at once: the later one stays.
            }
        }
        stored.mutate(sealed.id(), read -> {
            before.ifPresent(old -> bytes.delete(old.batch()));
            return Change.of(withVersion(sealed, read.version()));
        });
    }

    CollectionArchive getFor(Caller caller, String id) {
        return stored.find(id)
                .filter(found -> caller.coversArea(found.areaCode()))
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail(
                                "ยังไม่มีคลังเอกสารของรอบนี้ในขอบเขตของท่าน",
                                "There is no archive of this collection within your reach")
                        .cure(
                                "คลังเอกสารปิดผนึกเมื่อทำขั้นตอนที่ 6 เสร็จ",
                                "An archive is sealed when step 6 is completed")
                        .build());
    }

    Optional<CollectionArchive> find(String id) {
        return stored.find(id);
    }

    /** Newest first. An office seals some dozens a year, so reading them through is quick. */
    List<CollectionArchive> search(Caller caller, List<String> terms, @Nullable String below, int limit) {
        var reach = caller.areaCodes().contains("*") ? empty() : in("areaCode", caller.areaCodes());
        var found = new ArrayList<CollectionArchive>();
        for (var archive : stored.collection().find(reach).sort(descending("_id"))) {
            if ((below == null || archive.id().compareTo(below) < 0)
                    && terms.stream().allMatch(archive.words()::contains)) {
                found.add(archive);
            }
            if (found.size() == limit) {
                break;
            }
        }
        return found;
    }

    List<CollectionArchive> all() {
        return stored.collection().find().into(new ArrayList<>());
    }

    CollectionArchive checked(String id, CollectionArchive.Fixity fixity) {
        return stored.mutate(id, read -> Change.of(read.checked(fixity)));
    }

    private static CollectionArchive withVersion(CollectionArchive of, long version) {
        return new CollectionArchive(
                of.id(),
                version,
                of.areaCode(),
                of.titleTh(),
                of.dataSetCode(),
                of.schoolYear(),
                of.round(),
                of.referenceDate(),
                of.sealedAt(),
                of.sealedBy(),
                of.keepUntil(),
                of.batch(),
                of.chunks(),
                of.bytes(),
                of.sha256(),
                of.papers(),
                of.words(),
                null);
    }
}
