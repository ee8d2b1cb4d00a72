package org.khet.collection.schools;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** All schools of the registry. */
@Component
public class Schools {

    private static final int ATTEMPTS = 5;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<School> stored;
    private final ApplicationEventPublisher listeners;

    Schools(MongoDatabase database, ApplicationEventPublisher listeners) {
        this.listeners = listeners;
        stored = database.getCollection("schools", School.class);
        stored.createIndex(Indexes.ascending("areaCode", "_id"));
    }

    public Optional<School> find(String code) {
        return Optional.ofNullable(stored.find(eq("_id", code)).first());
    }

    public School get(String code) {
        return find(code)
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ไม่พบโรงเรียนรหัส " + Codes.shown(code), "There is no school " + Codes.shown(code))
                        .cure("ตรวจสอบรหัสโรงเรียน 8 หลัก", "Check the 8-digit school code")
                        .build());
    }

    /** The active schools of an area, by code. */
    public List<School> activeOf(String areaCode) {
        return stored.find(eq("areaCode", areaCode)).sort(ascending("_id")).into(new ArrayList<>()).stream()
                .filter(School::active)
                .toList();
    }

    /** Those of the given schools that are in the registry. */
    public Map<String, School> byCode(Collection<String> codes) {
        return stored.find(in("_id", codes)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(School::code, Function.identity()));
    }

    /**
     * @param areaCodes only schools of these areas; null for every area
     * @param words part of a name, or the beginning of a code
     */
    Page<School> list(@Nullable Collection<String> areaCodes, @Nullable String words, PageRequest page) {
        var wanted = new ArrayList<Bson>();
        if (areaCodes != null) {
            wanted.add(in("areaCode", areaCodes));
        }
        if (words != null) {
            var quoted = Pattern.quote(words);
            wanted.add(or(regex("nameTh", quoted), regex("_id", "^" + quoted)));
        }
        if (page.after() != null) {
            wanted.add(gt("_id", page.after()));
        }
        var found = stored.find(wanted.isEmpty() ? Filters.empty() : and(wanted))
                .sort(ascending("_id"))
                .limit(page.fetch())
                .into(new ArrayList<>());
        return Page.of(found, page, School::code);
    }

    School register(School school) {
        try {
            stored.insertOne(school);
            listeners.publishEvent(new SchoolsRegistered(Set.of(school.areaCode())));
            return school;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            throw ProblemException.of(SchoolProblems.SCHOOL_EXISTS)
                    .detail(
                            "มีโรงเรียนรหัส " + school.code() + " แล้ว",
                            "School " + school.code() + " is registered already")
                    .cure("แก้ไขด้วยการนำเข้าทะเบียน", "Change it by importing a registry file")
                    .cause(e)
                    .build();
        }
    }

    /** Registers or updates some schools; doing it again changes nothing. */
    TakenIn takeIn(List<ReadSchool> batch, Predicate<String> coversArea) {
        for (int attempt = 1; !batch.isEmpty(); attempt++) {
            var known = byCode(batch.stream().map(ReadSchool::code).toList());
            var writes = new ArrayList<WriteModel<School>>();
            var outOfReach = new ArrayList<String>();
            var newIn = new HashSet<String>();
            int created = 0;
            int updated = 0;
            for (var read : batch) {
                var before = known.get(read.code());
                if (before == null) {
                    created++;
                    newIn.add(read.areaCode());
                    writes.add(new InsertOneModel<>(read.asNew()));
                } else if (!coversArea.test(before.areaCode())) {
                    outOfReach.add(read.code());
                } else if (!read.onto(before).equals(before)) {
                    updated++;
                    writes.add(new ReplaceOneModel<>(unchangedSince(before), read.onto(before)));
                }
            }
            if (written(writes, updated) || attempt == ATTEMPTS) {
                if (!newIn.isEmpty()) {
                    listeners.publishEvent(new SchoolsRegistered(newIn));
                }
                return new TakenIn(created, updated, batch.size() - created - updated - outOfReach.size(), outOfReach);
            }
        }
        return new TakenIn(0, 0, 0, List.of());
    }

    /** Whether all was written; not where somebody else registered or changed one of the schools meanwhile. */
    private boolean written(List<WriteModel<School>> writes, int updates) {
        if (writes.isEmpty()) {
            return true;
        }
        try {
            return stored.bulkWrite(writes, ANY_ORDER).getMatchedCount() == updates;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private static Bson unchangedSince(School read) {
        return and(eq("_id", read.code()), eq("version", read.version()));
    }
}
