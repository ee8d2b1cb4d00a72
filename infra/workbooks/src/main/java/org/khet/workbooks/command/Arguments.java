package org.khet.workbooks.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.text.Days;

/** What was asked on the command line. */
record Arguments(Path file, String dataSet, CheckContext context, boolean json, boolean english) {
    static final String USAGE = """
            validate FILE --data-set CODE|FILE.json [--school CODE] [--grades ป.1,ป.2,…] [--reference-date 2568-06-10]
                     [--json] [--english]
            Exit code: 0 no errors, 1 errors found, 2 the file cannot be read (or the call is not understood).""";

    /** Years above it are taken as Buddhist era. */
    private static final int LAST_CHRISTIAN_YEAR = 2400;

    /** @throws IllegalArgumentException in words for the person at the keyboard */
    static Arguments parse(String[] args) {
        Path file = null;
        String dataSet = null;
        CheckContext context = CheckContext.NONE;
        boolean json = false;
        boolean english = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--json" -> json = true;
                case "--english" -> english = true;
                case "--data-set" -> dataSet = value(args, ++i);
                case "--school" -> context = context.withSchoolCode(value(args, ++i));
                case "--grades" -> context = context.withGradesOffered(grades(value(args, ++i)));
                case "--reference-date" -> context = context.withReferenceDate(date(value(args, ++i)));
                default -> file = file(args[i], file);
            }
        }
        if (file == null || dataSet == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Arguments(file, dataSet, context, json, english);
    }

    private static Path file(String argument, @Nullable Path before) {
        if (argument.startsWith("--") || before != null) {
            throw new IllegalArgumentException("not understood: " + argument + "\n" + USAGE);
        }
        Path file = Path.of(argument);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot read " + argument + " / อ่านไฟล์ไม่ได้");
        }
        return file;
    }

    private static String value(String[] args, int i) {
        if (i >= args.length) {
            throw new IllegalArgumentException(args[i - 1] + " needs a value\n" + USAGE);
        }
        return args[i];
    }

    private static List<String> grades(String list) {
        List<String> grades = new ArrayList<>();
        for (String grade : list.replace('|', ',').split(",", -1)) {
            if (!grade.isBlank()) {
                grades.add(grade.strip());
            }
        }
        return grades;
    }

    private static LocalDate date(String written) {
        try {
            LocalDate date = LocalDate.parse(written);
            return date.getYear() > LAST_CHRISTIAN_YEAR ? date.minusYears(Days.BUDDHIST_ERA) : date;
        } catch (DateTimeException fault) {
            throw new IllegalArgumentException("--reference-date is written like 2568-06-10 or 2025-06-10", fault);
        }
    }
}
