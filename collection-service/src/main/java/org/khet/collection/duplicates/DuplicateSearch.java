package org.khet.collection.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.EditLog;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.KeyedHash;
import org.khet.collection.records.RecordStore;
import org.khet.collection.submissions.Submission;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.Change;
import org.springframework.stereotype.Component;

/** Looks through one school's new version for pupils of other schools, and brings the cases up to date. */
@Component
class DuplicateSearch {
    private final Evidence evidence;
    private final DuplicateCases cases;
    private final RecordStore records;
    private final EditLog edits;
    private final Applying applying;
    private final FieldKeys keys;
    private final Clock clock;

    DuplicateSearch(
            Evidence evidence,
            DuplicateCases cases,
            RecordStore records,
            EditLog edits,
            Applying applying,
            FieldKeys keys,
            Clock clock) {
        this.edits = edits;
        this.applying = applying;
        this.evidence = evidence;
        this.cases = cases;
        this.records = records;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * May be repeated at any time: it only compares what is there with what is known.
     *
     * @param searched the batch that was looked through last; after an edit on top of it only the rows edited since are
     *     looked for, and the pupils of known cases
     */
    void look(Submission submission, @Nullable String searched) {
        restoreTokens(submission);
        var batch = submission.current().batch();
        var hashing = new PupilTokens(keys, submission.collectionId());
        records.retoken(batch, submission.collectionId(), submission.schoolCode(), hashing::token);
        var known = cases.involving(submission.collectionId(), submission.schoolCode()).stream()
                .collect(Collectors.toMap(DuplicateCase::pupil, one -> one));
        var open = known.values().stream().map(DuplicateCase::token).collect(Collectors.toSet());
        var found = searched != null && isBefore(searched, batch)
                ? evidence.ofSome(submission, open, editedSince(searched, batch, hashing))
                : evidence.of(submission, open);
        var pupils = new TreeSet<>(known.keySet());
        pupils.addAll(found.keySet());
        pupils.forEach(pupil -> bring(submission, pupil, found));
        var base = BatchName.of(batch).base();
        records.forgetTokens(submission.pastBatches().stream()
                .map(past -> BatchName.of(past).base())
                .filter(past -> !past.equals(base))
                .collect(Collectors.toSet()));
    }

    private static boolean isBefore(String searched, String batch) {
        var then = BatchName.of(searched);
        var now = BatchName.of(batch);
        return now.edits() > then.edits() && now.base().equals(then.base());
    }

    private Set<Long> editedSince(String searched, String batch, PupilTokens hashing) {
        var since = BatchName.of(searched).edits();
        var tokens = new HashSet<Long>();
        for (var edited : edits.overlay(batch).rows().values()) {
            var cells = edited.cells();
            if (edited.number() > since && cells != null) {
                tokens.add(hashing.token(cells.subject()));
            }
        }
        tokens.remove(0L);
        return tokens;
    }

    /**
     * A version that is current again after a correction was given up had been taken out of the search; rows that were
     * packed into new chunks were never in it.
     */
    private void restoreTokens(Submission submission) {
        var current = submission.current();
        var name = BatchName.of(current.batch());
        if (submission.content().nextNumber() > current.number() + 1
                || name.packed() && records.tokens(name.base()).isEmpty()) {
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
            var changed = cases.mutate(id, current -> change(current, sides));
            if (!changed.applied()) {
                applying.apply(changed);
            }
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
            cases.insert(opened, CaseEvents.opened(opened));
        } catch (AlreadyExistsException e) {
            // The other school's search was quicker; it saw the same.
            cases.mutate(id, current -> change(current, here.sides()));
        }
    }

    private Change<DuplicateCase> change(DuplicateCase current, List<Side> sides) {
        var then = CaseRules.status(current.ruling(), sides);
        return switch (CaseRules.look(current, sides)) {
            case LEAVE, OPEN -> Change.of(current);
            case UPDATE -> {
                var moved = !DuplicateCase.codes(sides).equals(current.schoolCodes());
                yield Change.of(current.seen(then, sides, moved ? CaseEntry.Action.SIDES_CHANGED : null, now()));
            }
            case REOPEN -> {
                var reopened = current.seen(then, sides, CaseEntry.Action.REOPENED, now());
                yield Change.of(reopened, CaseEvents.opened(reopened));
            }
            case CLOSE -> {
                var closed = current.seen(then, sides, CaseEntry.Action.CLOSED, now());
                yield Change.of(closed, CaseEvents.closed(closed));
            }
        };
    }

    private String idOf(String collectionId, String pupil) {
        return KeyedHash.of(keys, "duplicate-case").text(collectionId, pupil);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
