package org.khet.collection.importing;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.khet.collection.collections.DataCollection;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Row;
import org.khet.rules.checking.Sink;
import org.khet.rules.reading.FileRefusedException;
import org.khet.workbooks.Workbook;
import org.springframework.stereotype.Component;

/** Finds out whose a file is, by the school code in its rows: names of files and of schools say nothing reliable. */
@Component
class FileOwner {
    /** Enough to say that it is several schools'. */
    private static final int NAMED = 3;

    private final Checkers checkers;
    private final ImportSettings settings;

    FileOwner(Checkers checkers, ImportSettings settings) {
        this.checkers = checkers;
        this.settings = settings;
    }

    /** @throws org.khet.problem.ProblemException where it cannot be read, or its rows name no school or several */
    String of(DataCollection collection, Spool file) throws IOException {
        var checker = checkers.of(collection.dataSetCode(), collection.dataSetVersion());
        var field = checker.dataSet().schoolField();
        if (field == null) {
            throw FileProblems.noSchoolInRows();
        }
        Set<String> codes = new TreeSet<>();
        var sink = new Sink() {
            @Override
            public boolean takesBack() {
                return true;
            }

            @Override
            public void row(Row row) {
                var code = row.text(field);
                if (code != null && codes.size() < NAMED) {
                    codes.add(code);
                }
            }
        };
        Outcome outcome;
        if (Workbook.begins(file.head())) {
            try (var workbook = Workbook.open(file.channel(), settings.spool())) {
                outcome = checker.check(workbook, CheckContext.NONE, sink);
            } catch (FileRefusedException refused) {
                throw FileProblems.of(refused.fault());
            }
        } else {
            outcome = checker.check(file::open, CheckContext.NONE, sink);
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw FileProblems.of(refused.fault());
        }
        if (codes.isEmpty()) {
            throw FileProblems.noSchoolInRows();
        }
        if (codes.size() > 1) {
            throw FileProblems.severalSchools(codes);
        }
        return codes.iterator().next();
    }
}
