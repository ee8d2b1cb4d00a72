package org.khet.collection.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.KeyedHash;
import org.khet.collection.records.RecordStore;
import org.khet.collection.submissions.Submission;
import org.khet.events.CollectionEvents;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.Change;
import org.khet.messaging.NewEvent;
import org.springframework.stereotype.Component;

/** Looks through one school's new version for pupils of other schools, and brings the cases up to date. */
@Component
class DuplicateSearch {
    private final Evidence evidence;
    private final DuplicateCases cases;
    private final RecordStore records;
    private final FieldKeys keys;
    private final Clock clock;

    DuplicateSearch(Evidence evidence, DuplicateCases cases, RecordStore records, FieldKeys keys, Clock clock) {
        this.evidence = evidence;
        this.cases = cases;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
    }

    /** May be repeated at any time: it only compares what is there with what is known. */
    void look(Submission submission) {
        restoreTokens(submission);
        var known = cases.involving(submission.collectionId(), submission.schoolCode()).stream()
                .collect(Collectors.toMap(DuplicateCase::pupil, one -> one));
        var open = known.values().stream().map(DuplicateCase::token).collect(Collectors.toSet());
        var found = evidence.of(submission, open);
        var pupils = new TreeSet<>(known.keySet());
        pupils.addAll(found.keySet());
        pupils.forEach(pupil -> bring(submission, pupil, found));
        records.forgetTokens(submission.pastBatches());
    }

    /** A version that is current again after a correction was given up had been taken out of the search. */
    private void restoreTokens(Submission submission) {
        var current = submission.current();
        if (submission.content().nextNumber() > current.number() + 1
                && records.tokens(current.batch()).isEmpty()) {
            var tokens = new PupilTokens(keys, submission.collectionId());
            records.rememberTokens(current.batch(), current.recordChunks(), tokens::token);
        }
    }

    private void bring(Submission submission, String pupil, Map<String, Evidence.Found> found) {
        var here = found.get(pupil);
        List<Side> sides = here == null ? List.of() : here.sides();
        var id = idOf(submission.collectionId(), pupil);
        var known = cases.find(id).orElse(null);
        if (known == null) {
            if (here != null && CaseRules.look(null, sides) == CaseRules.Verdict.OPEN) {
                open(id, submission, here);
            }
            return;
        }
        if (CaseRules.look(known, sides) != CaseRules.Verdict.LEAVE) {
            cases.mutate(id, current -> change(current, sides));
        }
    }

    private void open(String id, Submission submission, Evidence.Found here) {
        var opened = DuplicateCase.open(
                id,
                submission.collectionId(),
                submission.collectionTitleTh(),
                submission.areaCode(),
                here.pupil(),
                here.sides(),
                now());
        try {
            cases.insert(opened, opened(opened));
        } catch (AlreadyExistsException e) {
            // The other school's search was quicker; it saw the same.
            cases.mutate(id, current -> change(current, here.sides()));
        }
    }

    private Change<DuplicateCase> change(DuplicateCase current, List<Side> sides) {
        return switch (CaseRules.look(current, sides)) {
            case LEAVE, OPEN -> Change.of(current);
            case UPDATE -> Change.of(current.seen(current.status(), sides, now()));
            case REOPEN -> {
                var reopened = current.seen(CaseRules.reopenedAs(current), sides, now());
                yield Change.of(reopened, opened(reopened));
            }
            case CLOSE -> {
                var closed = current.seen(CaseStatus.CLOSED, sides, now());
                yield Change.of(closed, closed(closed));
            }
        };
    }

    private static NewEvent opened(DuplicateCase of) {
        return new NewEvent(
                CollectionEvents.DUPLICATE_CASE_OPENED,
                of.id(),
                new CollectionEvents.DuplicateCaseOpened(
                        of.id(), of.collectionId(), of.collectionTitleTh(), of.schoolCodes()));
    }

    private static NewEvent closed(DuplicateCase of) {
        return new NewEvent(
                CollectionEvents.DUPLICATE_CASE_CLOSED,
                of.id(),
                new CollectionEvents.DuplicateCaseClosed(
                        of.id(), of.collectionId(), of.collectionTitleTh(), of.involved()));
    }

    private String idOf(String collectionId, String pupil) {
        return KeyedHash.of(keys, "duplicate-case").text(collectionId, pupil);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
