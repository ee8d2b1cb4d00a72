package org.khet.collection.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.collection.records.TokenChunk;
import org.khet.collection.records.Tokens;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.rules.text.Masking;
import org.springframework.stereotype.Component;

/**
 * Finds which schools' current versions hold a pupil. The tokens of the collection, which is an area's, are read through
 * once; the few rows that match are then opened and compared by ID.
 */
@Component
class Evidence {

    private final RecordStore records;
    private final Submissions submissions;
    private final Schools schools;
    private final FieldKeys keys;

    Evidence(RecordStore records, Submissions submissions, Schools schools, FieldKeys keys) {
        this.records = records;
        this.submissions = submissions;
        this.schools = schools;
        this.keys = keys;
    }

    /** Where one pupil stands now. */
    record Found(DuplicateCase.Pupil pupil, List<Side> sides) {}

    /**
     * @param mine the submission that has a new version: its pupils are looked at where another school has them too
     * @param always tokens to look at wherever they are, as of known cases
     * @return by the pupil's hash
     */
    Map<String, Found> of(Submission mine, Set<Long> always) {
        return of(mine, always, null);
    }

    /** As {@link #of}, but of this school's pupils only those of some tokens. */
    Map<String, Found> ofSome(Submission mine, Set<Long> always, Set<Long> some) {
        return of(mine, always, some);
    }

    private Map<String, Found> of(Submission mine, Set<Long> always, @Nullable Set<Long> some) {
        var search = new Search(mine);
        var own = records.tokens(mine.current().batch());
        search.elsewhere(Tokens.of(some == null ? own : List.of(), union(always, some)), mine);
        search.here(own, always);
        return search.confirmed(always);
    }

    private static Set<Long> union(Set<Long> one, @Nullable Set<Long> other) {
        var all = new HashSet<>(one);
        all.addAll(other == null ? Set.of() : other);
        return all;
    }

    private final class Search {
        private final String collectionId;
        private final Map<String, Optional<Submission>> bySchool = new HashMap<>();
        private final Map<Long, List<Place>> places = new HashMap<>();

        Search(Submission mine) {
            this.collectionId = mine.collectionId();
            bySchool.put(mine.schoolCode(), Optional.of(mine));
        }

        void elsewhere(Tokens wanted, Submission mine) {
            for (var holding : records.holding(wanted, collectionId, mine.schoolCode())) {
                if (isCurrent(holding)) {
                    note(holding, wanted);
                }
            }
        }

        void here(List<TokenChunk> own, Set<Long> always) {
            var wanted = Tokens.of(union(places.keySet(), always));
            if (!wanted.isEmpty()) {
                own.forEach(chunk -> note(chunk, wanted));
            }
        }

        private void note(TokenChunk holding, Tokens wanted) {
            var tokens = holding.tokens();
            for (var i = 0; i < tokens.length; i++) {
                if (wanted.contains(tokens[i])) {
                    places.computeIfAbsent(tokens[i], unseen -> new ArrayList<>())
                            .add(new Place(holding.schoolCode(), holding.batch(), holding.chunk(), i, tokens[i]));
                }
            }
        }

        private boolean isCurrent(TokenChunk holding) {
            return submission(holding.schoolCode())
                    .filter(submission ->
                            BatchName.of(submission.current().batch()).base().equals(holding.batch()))
                    .isPresent();
        }

        private Optional<Submission> submission(String schoolCode) {
            return bySchool.computeIfAbsent(schoolCode, code -> submissions.find(collectionId, code));
        }

        Map<String, Found> confirmed(Set<Long> always) {
            var found = new HashMap<String, Found>();
            var open = new HashMap<String, List<@Nullable StoredRow>>();
            var hashing = new PupilTokens(keys, collectionId);
            places.forEach((token, at) -> {
                if (always.contains(token)
                        || at.stream().map(Place::schoolCode).distinct().count() > 1) {
                    byPupil(at, open, hashing)
                            .forEach((id, sides) -> found.put(
                                    hashing.hash(id),
                                    new Found(
                                            new DuplicateCase.Pupil(hashing.hash(id), token, Masking.maskId(id)),
                                            List.copyOf(sides.values()))));
                }
            });
            return found;
        }

        /** Equal tokens are all but certainly one pupil; the IDs make it certain. One side per school, its first row. */
        private Map<String, Map<String, Side>> byPupil(
                List<Place> at, Map<String, List<@Nullable StoredRow>> open, PupilTokens hashing) {
            var byId = new HashMap<String, Map<String, Side>>();
            for (var place : at) {
                var rows = open.computeIfAbsent(
                        place.batch() + "." + place.chunk(), unseen -> records.places(batchOf(place), place.chunk()));
                var row = place.index() < rows.size() ? rows.get(place.index()) : null;
                // A token may be older than the row's last edit: then the row is somebody else's now.
                if (row == null || hashing.token(row.subject()) != place.token()) {
                    continue;
                }
                var id = row.subject();
                byId.computeIfAbsent(id, unseen -> new TreeMap<>())
                        .putIfAbsent(place.schoolCode(), side(place.schoolCode(), row));
            }
            return byId;
        }

        private String batchOf(Place place) {
            return submission(place.schoolCode())
                    .map(submission -> submission.current().batch())
                    .orElse(place.batch());
        }

        private Side side(String schoolCode, StoredRow row) {
            var version = submission(schoolCode).map(Submission::current).map(StoredVersion::number);
            var name = schools.find(schoolCode).map(school -> school.nameTh());
            return new Side(
                    schoolCode,
                    name.orElse(schoolCode),
                    row.cell("grade"),
                    row.cell("room"),
                    row.number(),
                    version.orElse(0));
        }
    }

    private record Place(String schoolCode, String batch, int chunk, int index, long token) {}
}
