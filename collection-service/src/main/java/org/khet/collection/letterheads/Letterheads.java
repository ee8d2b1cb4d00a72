package org.khet.collection.letterheads;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.Sha256;
import org.khet.collection.schools.Schools;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/** The letterheads of all offices, with all they have ever been. */
@Component
public class Letterheads {

    private static final int USUAL_RETENTION_YEARS = 10;

    private final Aggregates<OfficeLetterhead> stored;
    private final MongoCollection<PastLetterhead> past;
    private final MongoCollection<OfficeFile> files;
    private final Signatures signatures;
    private final Schools schools;
    private final Clock clock;

    Letterheads(MongoDatabase database, OutboxRelay relay, Signatures signatures, Schools schools, Clock clock) {
        this.stored = new Aggregates<>(database, "letterheads", OfficeLetterhead.class, relay);
        this.past = database.getCollection("letterhead_versions", PastLetterhead.class);
        this.files = database.getCollection("office_files", OfficeFile.class);
        this.signatures = signatures;
        this.schools = schools;
        this.clock = clock;
        past.createIndex(Indexes.ascending("areaCode"));
    }

    /** The office's letterhead; before it has been set, one made of what is known of the area, as version 0. */
    public OfficeLetterhead of(String areaCode) {
        return stored.find(areaCode).orElseGet(() -> begun(areaCode));
    }

    /** @param change of what is stored, or of the beginning */
    OfficeLetterhead change(String areaCode, long version, UnaryOperator<OfficeLetterhead> change) {
        var changed = change.apply(of(areaCode));
        var saved = version == 0 ? insert(changed) : stored.save(changed);
        past.insertOne(new PastLetterhead(areaCode + "-" + saved.version(), areaCode, saved));
        signatures.keepOnly(saved);
        return saved;
    }

    /**
     * Newest first.
     *
     * @param below only versions older than that; null for all
     */
    List<PastLetterhead> versions(String areaCode, @Nullable Long below, int limit) {
        var ofArea = eq("areaCode", areaCode);
        return past.find(below == null ? ofArea : and(ofArea, lt("letterhead.version", below)))
                .sort(Sorts.descending("letterhead.version"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    String keep(String kind, byte[] bytes) {
        var id = Sha256.hex(bytes);
        try {
            files.insertOne(new OfficeFile(id, kind, clock.instant(), new Binary(bytes)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return id;
    }

    byte[] file(String id) {
        var found = files.find(eq("_id", id)).first();
        if (found == null) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบไฟล์นี้", "There is no such file")
                    .cure("ดูหัวหนังสือล่าสุดของสำนักงาน", "Look at the office's present letterhead")
                    .build();
        }
        return found.bytes().getData();
    }

    private OfficeLetterhead insert(OfficeLetterhead first) {
        try {
            return stored.insert(first);
        } catch (AlreadyExistsException e) {
            throw ProblemException.of(CommonProblems.STALE)
                    .detail("มีผู้ตั้งค่าหัวหนังสือไปก่อนแล้ว", "Somebody has set the letterhead meanwhile")
                    .cure("เปิดหน้านี้ใหม่แล้วแก้ไขอีกครั้ง", "Reload and edit again")
                    .cause(e)
                    .build();
        }
    }

    private OfficeLetterhead begun(String areaCode) {
        var office = schools.activeOf(areaCode).stream()
                .map(school -> school.areaNameTh() == null ? "" : school.areaNameTh())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("สำนักงานเขตพื้นที่การศึกษา");
        return new OfficeLetterhead(
                areaCode,
                0,
                new OfficeLetterhead.Wording(office, office, "ผู้อำนวยการ" + office, "", List.of(), ""),
                new OfficeLetterhead.Numbering("", 1, 0),
                MemoRule.WITH_EMBLEM,
                USUAL_RETENTION_YEARS,
                true,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                "");
    }
}
