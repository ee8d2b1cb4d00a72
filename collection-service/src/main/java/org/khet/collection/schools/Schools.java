package org.khet.collection.schools;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/** All schools of the registry. */
@Component
public class Schools {

    private final MongoCollection<School> stored;

    Schools(MongoDatabase database) {
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
}
