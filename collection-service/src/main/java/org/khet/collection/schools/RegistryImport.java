package org.khet.collection.schools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.collection.schools.ImportReport.RejectedRow;
import org.khet.problem.FieldProblem;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Brings a file of schools into the registry. A file that cannot be read changes nothing; a row that is wrong is
 * refused by itself; the same file again changes nothing.
 */
@Component
class RegistryImport {

    /** Enough to mend a file by; a file for another area would otherwise be answered with all its rows. */
    static final int NAMED = 1000;

    private static final int BATCH = 1000;

    private final Schools schools;
    private final RegistrySettings settings;
    private final AuditTrail audit;

    RegistryImport(Schools schools, RegistrySettings settings, AuditTrail audit) {
        this.schools = schools;
        this.settings = settings;
        this.audit = audit;
    }

    ImportReport run(Caller caller, InputStream body) throws IOException {
        try (var spool = Spool.of(body, settings.maxImport())) {
            var file = new RegistryFile(() -> Files.newInputStream(spool.file()));
            file.read(line -> {});
            var run = new Run(caller);
            file.read(run::take);
            var report = run.finish();
            audit.record(
                    caller,
                    "schools-imported",
                    "registry",
                    Map.of(
                            "created", String.valueOf(report.created()),
                            "updated", String.valueOf(report.updated()),
                            "rejected", String.valueOf(report.rejectedCount())));
            return report;
        }
    }

    /** One import under way. */
    private final class Run {
        private final Caller caller;
        private final Map<String, Integer> rowOfCode = new HashMap<>();
        private final List<ReadSchool> batch = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private int rejectedCount;
        private int created;
        private int updated;
        private int unchanged;

        Run(Caller caller) {
            this.caller = caller;
        }

        void take(RegistryFile.Line line) {
            var intake = new Intake(line.cells());
            var read = intake.read();
            if (!line.complete()) {
                reject(line, "จำนวนช่องในแถวไม่เท่ากับหัวตาราง", "The row has another number of cells than the header");
            } else if (read == null) {
                reject(
                        line,
                        intake.problems().stream().map(FieldProblem::messageTh).collect(Collectors.joining("; ")),
                        intake.problems().stream()
                                .map(problem -> problem.field() + ": " + problem.messageEn())
                                .collect(Collectors.joining("; ")));
            } else if (!caller.coversArea(read.areaCode())) {
                reject(line, "โรงเรียนอยู่นอกเขตพื้นที่ของท่าน", "The school is not in your area");
            } else {
                var earlier = rowOfCode.putIfAbsent(read.code(), line.number());
                if (earlier != null) {
                    reject(line, "รหัสโรงเรียนซ้ำกับแถว " + earlier, "The same school code as row " + earlier);
                } else {
                    add(read);
                }
            }
        }

        private void add(ReadSchool read) {
            batch.add(read);
            if (batch.size() == BATCH) {
                write();
            }
        }

        private void write() {
            var told = schools.takeIn(batch, caller::coversArea);
            created += told.created();
            updated += told.updated();
            unchanged += told.unchanged();
            told.outOfReach()
                    .forEach(code -> reject(
                            rowOfCode.getOrDefault(code, 0),
                            code,
                            "โรงเรียนนี้อยู่ในทะเบียนของเขตพื้นที่อื่น",
                            "The registry has this school in another area"));
            batch.clear();
        }

        private void reject(RegistryFile.Line line, String th, String en) {
            reject(line.number(), shownCode(line), th, en);
        }

        private void reject(int row, @Nullable String code, String th, String en) {
            rejectedCount++;
            if (rejected.size() < NAMED) {
                rejected.add(new RejectedRow(row, code, th, en));
            }
        }

        private @Nullable String shownCode(RegistryFile.Line line) {
            var code = line.cells().get(Column.CODE);
            return code == null || code.isBlank() ? null : Codes.shown(code.strip());
        }

        ImportReport finish() {
            write();
            return new ImportReport(created, updated, unchanged, rejectedCount, rejected);
        }
    }
}
