package org.khet.collection.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.RecordStore;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Outcome;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Severity;
import org.khet.rules.text.Masking;
import org.khet.rules.text.ThaiId;

/** One run over a collection's stored rows, school by school, until all are seen or a bound is met. */
final class Run {

    private static final int MOST_SAMPLED = 50;
    private static final int MOST_SAMPLED_OF_SCHOOL = 5;
    private static final int ROWS_BETWEEN_LOOKS = 500;

    private final RecordStore records;
    private final LaboratorySettings settings;
    private final @Nullable String rule;
    private final Checker now;
    private final @Nullable Checker then;
    private final List<String> columns;
    private final List<String> notCollected;
    private final String collectionId;
    private final long millisBefore;
    private long started = System.nanoTime();
    private Runnable each = () -> {};
    private final List<Result.OfSchool> schools = new ArrayList<>();
    private final List<Result.Sampled> sample = new ArrayList<>();
    private final Map<String, Tally.OfRule> before = new HashMap<>();
    private final Map<String, Tally.OfRule> after = new HashMap<>();
    private long rows;
    private long looked;
    private long rowsFound;
    private int skipped;
    private Result.@Nullable Bound bound;
    private boolean endedByHand;

    /**
     * @param collected the version that the rows came with
     * @param then that version made ready, to compare with; null where only a rule is tried
     * @param found what it found before it ended too early; null for a new run
     */
    Run(
            RecordStore records,
            LaboratorySettings settings,
            String collectionId,
            DataSet collected,
            @Nullable String rule,
            Checker now,
            @Nullable Checker then,
            @Nullable Result found) {
        this.collectionId = collectionId;
        this.millisBefore = found == null ? 0 : found.millis();
        this.records = records;
        this.settings = settings;
        this.rule = rule;
        this.now = now;
        this.then = then;
        this.columns = collected.fields().stream().map(Field::name).toList();
        this.notCollected = now.dataSet().fields().stream()
                .map(Field::name)
                .filter(name -> !columns.contains(name))
                .toList();
        if (found != null) {
            goOnFrom(found);
        }
    }

    /** All that a run has found is a sum over schools, so that it goes on with the next. */
    private void goOnFrom(Result found) {
        rows = found.rows();
        rowsFound = found.rowsFound();
        schools.addAll(found.schools());
        sample.addAll(found.sample());
        for (var one : found.rules()) {
            after.put(one.code(), new Tally.OfRule(one.severity(), one.after()));
            if (one.before() != null) {
                before.put(one.code(), new Tally.OfRule(one.severity(), one.before()));
            }
        }
    }

    DataSet tried() {
        return now.dataSet();
    }

    /** @param told every few rows; ends the run by throwing {@link Ended} */
    void begin(Runnable told) {
        started = System.nanoTime();
        each = told;
    }

    boolean knows(School school) {
        return schools.stream().anyMatch(one -> one.schoolCode().equals(school.code()));
    }

    boolean isEndedByHand() {
        return endedByHand;
    }

    /** One school's rows and what is known around them. */
    record School(String code, String nameTh, String batch, Function<Checker, CheckContext> around) {}

    boolean isOver() {
        return bound != null || endedByHand;
    }

    /** Looks at one more school; one that could not be finished does not count. */
    void look(School school) {
        try {
            var old = then == null ? null : tallied(then, school, null);
            var fresh = tallied(now, school, old);
            if (fresh == null) {
                skipped++;
                return;
            }
            rows += fresh.rows();
            rowsFound += fresh.rowsFound();
            add(fresh, after);
            if (old != null) {
                add(old, before);
            }
            schools.add(new Result.OfSchool(
                    school.code(),
                    school.nameTh(),
                    fresh.rows(),
                    old == null ? null : old.findings(),
                    fresh.findings()));
        } catch (Ended ended) {
            bound = ended.bound;
            endedByHand = ended.bound == null;
            sample.removeIf(sampled -> sampled.schoolCode().equals(school.code()));
        }
    }

    private @Nullable Tally tallied(Checker checker, School school, @Nullable Tally old) {
        var known = checker.dataSet().fields().stream().map(Field::name).toList();
        var table = new StoredTable(
                records,
                school.batch(),
                columns.stream().filter(known::contains).toList());
        var isSampled = checker == now;
        Predicate<Finding> wanted =
                finding -> (rule == null || finding.code().equals(rule)) && !notCollected.contains(finding.field());
        var tally = new Tally(wanted, this::endAtBound, (finding, place) -> {
            if (isSampled && (old == null || !old.isFull() && !old.holds(place))) {
                sample(school, finding);
            }
        });
        try {
            return checker.check(table, school.around().apply(checker), tally) instanceof Outcome.Checked
                    ? tally
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endAtBound() {
        looked++;
        // Of a whole version each row is looked at twice.
        if (looked > (then == null ? 1L : 2L) * settings.maxRows()) {
            throw new Ended(Result.Bound.ROWS);
        }
        if (looked % ROWS_BETWEEN_LOOKS == 0) {
            each.run();
            if (elapsed().compareTo(settings.maxTime()) > 0) {
                throw new Ended(Result.Bound.TIME);
            }
        }
    }

    private void sample(School school, Finding finding) {
        var ofSchool = sample.stream()
                .filter(sampled -> sampled.schoolCode().equals(school.code()))
                .count();
        if (sample.size() < MOST_SAMPLED && ofSchool < MOST_SAMPLED_OF_SCHOOL) {
            sample.add(new Result.Sampled(
                    school.code(),
                    finding.row(),
                    finding.field(),
                    finding.code(),
                    shown(finding),
                    finding.messageTh(),
                    finding.messageEn()));
        }
    }

    /** Whoever tries a rule needs the kind of value, never whose it is. */
    private String shown(Finding finding) {
        var value = finding.value().strip();
        return switch (ThaiId.kind(value)) {
            case THAI, G_CODE -> Masking.maskId(value);
            case DAMAGED, OTHER ->
                now.dataSet().field(finding.field()).dataClass().masked() ? Masking.mask(value) : value;
        };
    }

    private static void add(Tally of, Map<String, Tally.OfRule> sums) {
        of.byRule()
                .forEach((code, found) ->
                        sums.merge(code, found, (a, b) -> new Tally.OfRule(a.severity(), a.count() + b.count())));
    }

    /** @param atEnd whether nothing more will be looked at */
    Result result(boolean atEnd) {
        var codes = new TreeSet<String>();
        Stream.of(before, after).map(Map::keySet).forEach(codes::addAll);
        return new Result(
                collectionId,
                rule,
                rows,
                then == null ? null : sum(before),
                sum(after),
                rowsFound,
                millisBefore + elapsed().toMillis(),
                atEnd || bound != null ? bound : Result.Bound.UNFINISHED,
                notCollected,
                skipped,
                schools,
                codes.stream().map(this::ofRule).toList(),
                sample);
    }

    private Result.OfRule ofRule(String code) {
        var old = before.getOrDefault(code, new Tally.OfRule(Severity.NOTICE, 0));
        var fresh = after.getOrDefault(code, new Tally.OfRule(old.severity(), 0));
        return new Result.OfRule(code, fresh.severity(), then == null ? null : old.count(), fresh.count());
    }

    private static long sum(Map<String, Tally.OfRule> of) {
        return of.values().stream().mapToLong(Tally.OfRule::count).sum();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Ends a check in the middle; not a failure, so without a stack. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Result.@Nullable Bound bound;

        private Ended(Result.@Nullable Bound bound) {
            super(null, null, false, false);
            this.bound = bound;
        }

        /** Because somebody wanted it so, or the service stops. */
        static Ended byHand() {
            return new Ended(null);
        }
    }
}
