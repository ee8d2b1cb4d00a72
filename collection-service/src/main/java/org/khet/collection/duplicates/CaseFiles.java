package org.khet.collection.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.duplicates.CaseFile.Earlier;
import org.khet.collection.duplicates.CaseFile.Place;
import org.khet.collection.duplicates.CaseFile.SideFile;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.collection.records.TokenChunk;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.springframework.stereotype.Component;

/** Opens the rows that a case is about, as they are now: a case keeps no copy of them. */
@Component
class CaseFiles {
    private final RecordStore records;
    private final Submissions submissions;
    private final DataCollections collections;
    private final DataSets dataSets;
    private final Schools schools;
    private final FieldKeys keys;

    CaseFiles(
            RecordStore records,
            Submissions submissions,
            DataCollections collections,
            DataSets dataSets,
            Schools schools,
            FieldKeys keys) {
        this.records = records;
        this.submissions = submissions;
        this.collections = collections;
        this.dataSets = dataSets;
        this.schools = schools;
        this.keys = keys;
    }

    /** @param onlyOf the school that asks, which sees nothing of the others; null for the office */
    CaseFile of(DuplicateCase known, @Nullable String onlyOf) {
        var collection = collections.get(known.collectionId());
        var comparison = new FieldComparison(dataSets.get(collection.dataSetCode(), collection.dataSetVersion()));
        var rows = new LinkedHashMap<String, StoredRow>();
        var sides = new ArrayList<SideFile>();
        for (var schoolCode : known.involved()) {
            if (onlyOf != null && !onlyOf.equals(schoolCode)) {
                continue;
            }
            submissions.find(known.collectionId(), schoolCode).ifPresent(submission -> {
                var row = row(known, submission);
                row.ifPresent(found -> rows.put(schoolCode, found));
                sides.add(new SideFile(
                        schoolCode,
                        row.map(StoredRow::number).orElse(null),
                        submission.current().number(),
                        submission.current().at(),
                        submission.status(),
                        row.map(comparison::masked).orElseGet(Map::of)));
            });
        }
        return new CaseFile(
                comparison.lines(rows.values(), onlyOf == null),
                sides,
                onlyOf == null && !rows.isEmpty()
                        ? earlier(collection, rows.values().iterator().next().subject())
                        : null);
    }

    /** The pupil's row in a school's current data; empty where the school has the pupil no more. */
    Optional<StoredRow> row(DuplicateCase known, Submission submission) {
        var hashing = new PupilTokens(keys, known.collectionId());
        var batch = submission.current().batch();
        for (var chunk : records.tokens(batch)) {
            var found = row(chunk, batch, known.token(), known.pupil(), hashing);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<StoredRow> row(TokenChunk chunk, String batch, long token, String pupil, PupilTokens hashing) {
        var tokens = chunk.tokens();
        if (LongStream.of(tokens).noneMatch(one -> one == token)) {
            return Optional.empty();
        }
        var places = records.places(batch, chunk.chunk());
        for (var i = 0; i < Math.min(places.size(), tokens.length); i++) {
            var row = places.get(i);
            if (tokens[i] == token && row != null && hashing.hash(row.subject()).equals(pupil)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private @Nullable Earlier earlier(DataCollection collection, String citizenId) {
        var before = collections.earlier(collection, 1);
        if (before.isEmpty()) {
            return null;
        }
        var then = before.getFirst();
        var hashing = new PupilTokens(keys, then.id());
        var token = hashing.token(citizenId);
        var places = new HashMap<String, Place>();
        for (var chunk : records.holding(token, then.id())) {
            submissions
                    .find(then.id(), chunk.schoolCode())
                    .map(submission -> submission.current().batch())
                    .filter(batch -> BatchName.of(batch).base().equals(chunk.batch()))
                    .flatMap(batch -> row(chunk, batch, token, hashing.hash(citizenId), hashing))
                    .ifPresent(row -> places.put(chunk.schoolCode(), place(chunk.schoolCode(), row)));
        }
        return new Earlier(
                then.titleTh(),
                then.referenceDate(),
                places.values().stream()
                        .sorted((a, b) -> a.schoolCode().compareTo(b.schoolCode()))
                        .toList());
    }

    private Place place(String schoolCode, StoredRow row) {
        var name = schools.find(schoolCode).map(school -> school.nameTh());
        return new Place(schoolCode, name.orElse(schoolCode), row.cell("grade"), row.cell("room"));
    }
}
