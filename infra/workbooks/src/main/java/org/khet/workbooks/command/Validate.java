package org.khet.workbooks.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.InvalidDataSetException;
import org.khet.rules.checking.Outcome;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.dataset.DataSets;
import org.khet.rules.json.JsonException;
import org.khet.rules.reading.FileRefusedException;
import org.khet.workbooks.Workbook;

/** Checks one file and says what is wrong with it: the same findings as the service gives, without sending anything. */
public final class Validate {
    private static final int CLEAN = 0;
    private static final int ERRORS = 1;
    private static final int UNREADABLE = 2;

    private Validate() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Findings go to {@code stdout}, a fault of the file or of the call to {@code stderr}. */
    static int run(String[] args, PrintStream stdout, PrintStream stderr) {
        try (PrintStream out = utf8(stdout);
                PrintStream err = utf8(stderr)) {
            try {
                return check(Arguments.parse(args), out, err);
            } catch (IllegalArgumentException | IOException | JsonException | InvalidDataSetException fault) {
                err.print(fault.getMessage() + "\n");
                return UNREADABLE;
            }
        }
    }

    private static int check(Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        Checker checker = Checker.compile(dataSet(arguments.dataSet()));
        Report report = new Report(out, arguments.json(), arguments.english());
        return switch (outcome(checker, arguments, report)) {
            case Outcome.Checked checked -> {
                report.summary(checked.summary());
                yield checked.summary().errors() == 0 ? CLEAN : ERRORS;
            }
            case Outcome.Refused refused -> {
                new Report(err, arguments.json(), arguments.english()).fault(refused.fault());
                yield UNREADABLE;
            }
        };
    }

    /** What kind of file it is, its first bytes say, not its name. */
    private static Outcome outcome(Checker checker, Arguments arguments, Report report) throws IOException {
        try (FileChannel file = FileChannel.open(arguments.file())) {
            if (!Workbook.begins(head(file))) {
                return checker.check(() -> Files.newInputStream(arguments.file()), arguments.context(), report);
            }
            try (Workbook workbook = Workbook.open(file, Path.of(System.getProperty("java.io.tmpdir")))) {
                return checker.check(workbook, arguments.context(), report);
            }
        } catch (FileRefusedException refused) {
            return new Outcome.Refused(refused.fault());
        }
    }

    private static byte[] head(FileChannel file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(8);
        int read = file.read(head, 0);
        return Arrays.copyOf(head.array(), Math.max(0, read));
    }

    private static DataSet dataSet(String name) throws IOException {
        if (name.endsWith(".json")) {
            return DataSetJson.read(Files.readString(Path.of(name)));
        }
        return DataSets.findShipped(name)
                .orElseThrow(() -> new IllegalArgumentException("UNKNOWN_DATA_SET  ไม่มีชุดข้อมูล " + name
                        + " / there is no data set " + name + "; known: " + DataSets.shippedCodes()));
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
    }
}
