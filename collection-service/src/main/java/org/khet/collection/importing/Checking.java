package org.khet.collection.importing;

import java.io.IOException;
import java.util.List;
import org.khet.collection.duplicates.DuplicateDecisions;
import org.khet.collection.explanations.Explanations;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.submissions.Scope;
import org.khet.collection.surroundings.Surroundings;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Sink;
import org.khet.rules.checking.Summary;
import org.khet.rules.dataset.DataSet;
import org.springframework.stereotype.Component;

/**
 * Checks a school's rows with all that is known around them: its data set, its grades, the round before, what the office
 * decided about its pupils. Files and single edits go through here alike, so neither can be judged otherwise.
 */
@Component
public class Checking {
    private final Surroundings surroundings;
    private final Explanations explanations;
    private final DuplicateDecisions decisions;
    private final Checkers checkers;
    private final FieldKeys keys;

    Checking(
            Surroundings surroundings,
            Explanations explanations,
            DuplicateDecisions decisions,
            Checkers checkers,
            FieldKeys keys) {
        this.surroundings = surroundings;
        this.explanations = explanations;
        this.decisions = decisions;
        this.checkers = checkers;
        this.keys = keys;
    }

    /** Where the rows come from, in whatever form the rules read. */
    @FunctionalInterface
    public interface Source {
        Outcome check(Checker checker, CheckContext context, Sink sink) throws IOException;
    }

    /**
     * What a check found out.
     *
     * @param against of what it depends on beside the rows, see {@link #against}
     */
    public record Checked(Summary summary, CheckRun.Result result, String against) {
        public int errors() {
            return Math.toIntExact(summary.errors());
        }

        public int queries() {
            return Math.toIntExact(summary.queries());
        }

        public int notices() {
            return Math.toIntExact(summary.notices());
        }
    }

    public DataSet dataSet(Scope scope) {
        return checker(scope).dataSet();
    }

    /** Names of the analytic cells of a row. */
    public List<String> columns(Scope scope) {
        return AnalyticColumns.of(dataSet(scope)).names();
    }

    /** @throws org.khet.problem.ProblemException where the rows as a whole cannot be read; nothing was kept then */
    public Checked check(Scope scope, Source source, Keeping keeping) throws IOException {
        var checker = checker(scope);
        var run = new CheckRun(
                checker.dataSet(),
                AnalyticColumns.of(checker.dataSet()),
                decisions.of(scope.collection().id(), scope.school().code()),
                new FindingIds(keys),
                explanations.explainedValues(scope.submissionId()),
                keeping);
        var around = surroundings.of(scope, checker);
        return switch (source.check(checker, around.context(), run)) {
            case Outcome.Checked checked ->
                new Checked(checked.summary(), run.result(), against(scope, around.fingerprint()));
            case Outcome.Refused refused -> throw FileProblems.of(refused.fault());
        };
    }

    /** Of what the result depends on beside the rows: the same rows checked against the same are the same version. */
    String against(Scope scope) {
        return against(scope, surroundings.fingerprint(scope, checker(scope)));
    }

    private static String against(Scope scope, String fingerprint) {
        return "%s:%d school:%d date:%s around:%s"
                .formatted(
                        scope.collection().dataSetCode(),
                        scope.collection().dataSetVersion(),
                        scope.school().version(),
                        scope.collection().referenceDate(),
                        fingerprint);
    }

    private Checker checker(Scope scope) {
        return checkers.of(scope.collection().dataSetCode(), scope.collection().dataSetVersion());
    }

    /** For a check by the collection's own checker and no other. */
    CheckContext context(Scope scope) {
        return context(scope, checker(scope));
    }

    /** For a check by this checker and no other: earlier rows are remembered as its rules compare them. */
    public CheckContext context(Scope scope, Checker checker) {
        return surroundings.of(scope, checker).context();
    }
}
