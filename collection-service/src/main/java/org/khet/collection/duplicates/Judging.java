package org.khet.collection.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.advice.Advising;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.duplicates.DuplicateCase.Told;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Reach;
import org.khet.collection.submissions.Submissions;
import org.khet.collection.unmasking.Looking;
import org.khet.idempotency.ETags;
import org.khet.messaging.Change;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** What the office does with a case: it looks closer, decides, and advises the schools. */
@Component
class Judging {
    private static final String ID_FIELD = "citizenId";

    private final DuplicateCases cases;
    private final CaseFiles files;
    private final DataCollections collections;
    private final Submissions submissions;
    private final Reach reach;
    private final Looking looking;
    private final Advising advising;
    private final Applying applying;
    private final AuditTrail audit;
    private final Clock clock;

    Judging(
            DuplicateCases cases,
            CaseFiles files,
            DataCollections collections,
            Submissions submissions,
            Reach reach,
            Looking looking,
            Advising advising,
            Applying applying,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.collections = collections;
        this.submissions = submissions;
        this.reach = reach;
        this.looking = looking;
        this.advising = advising;
        this.applying = applying;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param keepsAt a school of the case where the outcome keeps the pupil at one; null otherwise */
    DuplicateCase decide(
            Caller caller,
            DuplicateCase known,
            Outcome outcome,
            @Nullable String keepsAt,
            String reason,
            @Nullable String ifMatch) {
        collections.requireOpen(collections.get(known.collectionId()));
        var at = now();
        var decided = cases.mutate(known.id(), current -> {
            ETags.requireMatch(ifMatch, current.version());
            requireDecidable(current, outcome, keepsAt);
            var ruling = new Ruling(outcome, keepsAt, current.schoolCodes(), reason, Actor.of(caller), at);
            var after = current.decided(ruling);
            return Change.of(after, CaseEvents.decided(after, ruling));
        });
        audit.record(
                caller,
                "duplicate-decided",
                known.id(),
                keepsAt == null
                        ? Map.of("outcome", outcome.name())
                        : Map.of("outcome", outcome.name(), "keepsAt", keepsAt));
        applying.apply(decided);
        return cases.get(known.id());
    }

    private static void requireDecidable(DuplicateCase current, Outcome outcome, @Nullable String keepsAt) {
        // What was rightly in both files may turn out not to be: such a case can be decided anew.
        if (current.status() == CaseStatus.CLOSED && current.sides().size() < 2) {
            throw DuplicateProblems.closed();
        }
        if (outcome != Outcome.KEEPS_AT && keepsAt != null) {
            throw DuplicateProblems.needless();
        }
        if (outcome == Outcome.KEEPS_AT && !current.schoolCodes().contains(String.valueOf(keepsAt))) {
            throw DuplicateProblems.notASide();
        }
    }

    /** Writes the same words to every school that has the pupil, in each school's own thread about it. */
    DuplicateCase advise(Caller caller, DuplicateCase known, String text) {
        var threads = new LinkedHashMap<String, String>();
        known.told().forEach(told -> threads.put(told.schoolCode(), told.threadId()));
        var sides = known.sides();
        if (sides.isEmpty()) {
            throw DuplicateProblems.nobodyHere();
        }
        for (var side : sides) {
            var scope = reach.toRead(caller, known.collectionId(), side.schoolCode());
            var place = new Advising.Place(side.row(), ID_FIELD, null);
            threads.put(side.schoolCode(), advising.advise(caller, scope, threads.get(side.schoolCode()), place, text));
        }
        var told = threads.entrySet().stream()
                .map(thread -> new Told(thread.getKey(), thread.getValue()))
                .toList();
        return cases.mutate(known.id(), current -> Change.of(current.advised(told, Actor.of(caller), now())));
    }

    /** What one school's row says. */
    record Seen(String schoolCode, int row, Map<String, @Nullable String> cells) {}

    /** Looks behind the mask at every school's row; each school sees that it was done and why. */
    List<Seen> look(Caller caller, DuplicateCase known, List<String> fields, String reason) {
        var seen = new ArrayList<Seen>();
        for (var schoolCode : known.schoolCodes()) {
            var scope = reach.toRead(caller, known.collectionId(), schoolCode);
            submissions
                    .find(known.collectionId(), schoolCode)
                    .flatMap(submission -> files.row(known, submission))
                    .ifPresent(row -> seen.add(new Seen(
                            schoolCode,
                            row.number(),
                            looking.look(caller, scope, new Looking.Look(row.number(), fields, reason, known.id())))));
        }
        if (seen.isEmpty()) {
            throw DuplicateProblems.nobodyHere();
        }
        return seen;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
