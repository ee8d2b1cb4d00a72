package org.khet.collection.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.collection.records.TokenChunk;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.rules.text.Masking;
import org.springframework.stereotype.Component;

/**
 * Finds which schools' current versions hold a pupil. Tokens lead to chunks through an index, so the work grows with the
 * pupils of one school, not with those of the nation; the few rows that match are then opened and compared by ID.
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
        var search = new Search(mine.collectionId());
        var own = records.tokens(mine.current().batch());
        own.forEach(chunk -> search.elsewhere(wanted(chunk), mine));
        search.elsewhere(always, mine);
        own.forEach(chunk -> search.here(chunk, always));
        return search.confirmed(always);
    }

    private static Set<Long> wanted(TokenChunk chunk) {
        var wanted = new HashSet<>(chunk.tokens());
        wanted.remove(0L);
        return wanted;
    }

    private final class Search {
        private final String collectionId;
        private final Map<String, Optional<Submission>> bySchool = new HashMap<>();
        private final Map<Long, List<Place>> places = new HashMap<>();

        Search(String collectionId) {
            this.collectionId = collectionId;
        }

        void elsewhere(Set<Long> wanted, Submission mine) {
            if (wanted.isEmpty()) {
                return;
            }
            for (var holding : records.holding(wanted, mine.current().batch())) {
                if (holding.collectionId().equals(collectionId)
                        && !holding.schoolCode().equals(mine.schoolCode())
                        && isCurrent(holding)) {
                    note(holding, wanted);
                }
            }
        }

        void here(TokenChunk own, Set<Long> always) {
            var wanted = new HashSet<>(places.keySet());
            wanted.addAll(always);
            note(own, wanted);
        }

        private void note(TokenChunk holding, Set<Long> wanted) {
            for (var i = 0; i < holding.tokens().size(); i++) {
                var token = holding.tokens().get(i);
                if (wanted.contains(token)) {
                    var at = places.computeIfAbsent(token, unseen -> new ArrayList<>());
                    var place = new Place(holding.schoolCode(), holding.batch(), holding.chunk(), i);
                    if (!at.contains(place)) {
                        at.add(place);
                    }
                }
            }
        }

        private boolean isCurrent(TokenChunk holding) {
            return submission(holding.schoolCode())
                    .filter(submission -> submission.current().batch().equals(holding.batch()))
                    .isPresent();
        }

        private Optional<Submission> submission(String schoolCode) {
            return bySchool.computeIfAbsent(schoolCode, code -> submissions.find(collectionId, code));
        }

        Map<String, Found> confirmed(Set<Long> always) {
            var found = new HashMap<String, Found>();
            var open = new HashMap<String, List<StoredRow>>();
            var hashing = new PupilTokens(keys, collectionId);
            places.forEach((token, at) -> {
                if (always.contains(token)
                        || at.stream().map(Place::schoolCode).distinct().count() > 1) {
                    byPupil(at, open)
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
        private Map<String, Map<String, Side>> byPupil(List<Place> at, Map<String, List<StoredRow>> open) {
            var byId = new HashMap<String, Map<String, Side>>();
            for (var place : at) {
                var rows = open.computeIfAbsent(
                        place.batch() + "." + place.chunk(), unseen -> records.rows(place.batch(), place.chunk()));
                var row = rows.get(place.index());
                var id = row.subject();
                byId.computeIfAbsent(id, unseen -> new TreeMap<>())
                        .putIfAbsent(place.schoolCode(), side(place.schoolCode(), row));
            }
            return byId;
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

    private record Place(String schoolCode, String batch, int chunk, int index) {}
}
