package org.khet.demo.errors;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.SchoolCounts;
import org.khet.demo.pupils.FileStyle;
import org.khet.demo.pupils.Pupil;
import org.khet.demo.pupils.PupilFile;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Row;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.DataSets;
import org.khet.workbooks.Workbook;

/** Asks the rules themselves what they find in a file. */
final class Answers {
    static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 6, 10);
    private static final Checker CHECKER = Checker.compile(DataSets.shipped("DMC-STUDENT"));

    private Answers() {}

    static Set<Expected> to(SchoolCounts school, List<Pupil> pupils, FileStyle style) {
        var file = PupilFile.write(pupils, style, LocalDateTime.of(2025, 6, 10, 8, 30, 15));
        var found = new HashSet<Expected>();
        var context = CheckContext.NONE
                .withSchoolCode(school.code())
                .withReferenceDate(REFERENCE_DATE)
                .withGradesOffered(school.offered().stream().map(Grade::code).toList());
        var sink = new Sink() {
            @Override
            public void row(Row row) {}

            @Override
            public void finding(Finding finding) {
                found.add(new Expected(finding.row(), finding.field(), finding.code()));
            }
        };
        try {
            var outcome = style.workbook()
                    ? workbook(file, context, sink)
                    : CHECKER.check(() -> new ByteArrayInputStream(file), context, sink);
            if (outcome instanceof Outcome.Refused refused) {
                throw new AssertionError(school.code() + " " + refused.fault());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Outcome workbook(byte[] file, CheckContext context, Sink sink) throws IOException {
        var path = Files.createTempFile("pupils", ".xlsx");
        Files.write(path, file);
        try (var channel = FileChannel.open(path, StandardOpenOption.DELETE_ON_CLOSE);
                var workbook = Workbook.open(channel, path.getParent())) {
            return CHECKER.check(workbook, context, sink);
        }
    }
}
