package org.khet.collection.surroundings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.khet.collection.certificates.Certificate.GradeCount;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.records.RecordStore;
import org.khet.collection.submissions.EarlierReturns;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.collection.submissions.Submissions;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.dataset.Check;
import org.springframework.stereotype.Component;

/**
 * What a school's file is checked with beside its data set: its code and grades, and of what the office has accepted its
 * previous round and its other data sets. Of earlier rows only hashes and numbers are kept, and only for the check.
 */
@Component
public class Surroundings {
    private static final String PREVIOUS = "previous";

    private final DataCollections collections;
    private final Submissions submissions;
    private final DataSets dataSets;
    private final RecordStore records;
    private final Figures figures;
    private final EarlierReturns earlier;
    private final Known known = new Known();

    Surroundings(
            DataCollections collections,
            Submissions submissions,
            DataSets dataSets,
            RecordStore records,
            Figures figures,
            EarlierReturns earlier) {
        this.collections = collections;
        this.submissions = submissions;
        this.dataSets = dataSets;
        this.records = records;
        this.figures = figures;
        this.earlier = earlier;
    }

    /** A version the office has accepted, and the round it was for. */
    private record Accepted(DataCollection collection, StoredVersion version) {}

    /**
     * What is known around one file at one moment.
     *
     * @param fingerprint which versions of the office's data these are: with others, the same file is checked anew
     */
    public record Around(CheckContext context, String fingerprint) {}

    /** For a check by this checker and no other. */
    public Around of(Scope scope, Checker checker) {
        var around = around(scope, checker);
        var fingerprint = fingerprint(around);
        // Accepted versions do not change, so what is made of them does not either.
        var madeOf = new Known.MadeOf(
                checker.dataSet(),
                List.of(
                        scope.school().code(),
                        scope.school().version(),
                        scope.collection().referenceDate(),
                        fingerprint));
        return new Around(known.of(madeOf, () -> context(scope, checker, around)), fingerprint);
    }

    /** As {@link Around#fingerprint}, where nothing is checked. */
    public String fingerprint(Scope scope, Checker checker) {
        return fingerprint(around(scope, checker));
    }

    private static String fingerprint(Map<String, Accepted> around) {
        return around.values().stream()
                .map(accepted -> accepted.version().batch())
                .collect(Collectors.joining("+"));
    }

    private CheckContext context(Scope scope, Checker checker, Map<String, Accepted> around) {
        var context = CheckContext.NONE
                .withSchoolCode(scope.school().code())
                .withReferenceDate(scope.collection().referenceDate());
        var grades = scope.school().grades();
        if (!grades.isEmpty()) {
            context = context.withGradesOffered(grades);
        }
        var previous = around.get(PREVIOUS);
        if (previous != null) {
            context = context.withPreviousRows(rowsByGrade(previous.version()));
            if (checker.comparesRows()) {
                context = remembering(context, previous, checker);
            }
        }
        return context.withTotals(totals(around));
    }

    /** By the name that rules call them by. */
    private Map<String, Accepted> around(Scope scope, Checker checker) {
        var around = new TreeMap<String, Accepted>();
        earlier.of(scope.collection(), scope.school().code())
                .flatMap(then -> accepted(then.collection(), then.submission()).stream())
                .findFirst()
                .ifPresent(accepted -> around.put(PREVIOUS, accepted));
        for (var code : others(checker)) {
            collections.of(scope.collection().areaCode(), code).stream()
                    .flatMap(
                            other -> submissions.find(other.id(), scope.school().code()).stream()
                                    .flatMap(sent -> accepted(other, sent).stream()))
                    .findFirst()
                    .ifPresent(accepted -> around.put(code, accepted));
        }
        return around;
    }

    private static Optional<Accepted> accepted(DataCollection collection, Submission submission) {
        return submission.countedStatus() == SubmissionStatus.ACCEPTED
                ? Optional.of(new Accepted(collection, submission.countedVersion()))
                : Optional.empty();
    }

    /** Codes of the data sets that the rules compare with. */
    private static List<String> others(Checker checker) {
        var codes = new TreeSet<String>();
        for (var rule : checker.dataSet().rules()) {
            if (rule.check() instanceof Check.Against against && against.other().indexOf('.') > 0) {
                codes.add(against.other().substring(0, against.other().indexOf('.')));
            }
        }
        codes.remove(PREVIOUS);
        return List.copyOf(codes);
    }

    private Map<String, Map<String, Long>> totals(Map<String, Accepted> around) {
        var totals = new HashMap<String, Map<String, Long>>();
        around.forEach((name, accepted) -> figures.of(accepted.version(), checkerOf(accepted.collection()))
                .forEach((figure, byCode) -> totals.put(name + "." + figure, byCode)));
        return totals;
    }

    private CheckContext remembering(CheckContext context, Accepted previous, Checker checker) {
        try {
            var dataSet = checkerOf(previous.collection()).dataSet();
            return context.withEarlier(checker.remember(new StoredTable(records, previous.version(), dataSet)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Checker checkerOf(DataCollection collection) {
        return dataSets.checker(collection.dataSetCode(), collection.dataSetVersion());
    }

    private static Map<String, Integer> rowsByGrade(StoredVersion version) {
        return version.counts().stream()
                .collect(Collectors.toMap(GradeCount::grade, count -> count.male() + count.female() + count.other()));
    }
}
