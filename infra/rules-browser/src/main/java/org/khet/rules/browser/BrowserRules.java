package org.khet.rules.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.InvalidDataSetException;
import org.khet.rules.checking.Outcome;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.json.JsonException;
import org.khet.rules.reading.FileRefusedException;
import org.khet.rules.text.Masking;
import org.khet.rules.text.ThaiId;
import org.khet.workbooks.Workbook;
import org.teavm.jso.JSExport;

/** The functions of the JavaScript module. */
public final class BrowserRules {
    private static final int HEAD = 8;

    private static @Nullable Checker checker;

    private BrowserRules() {}

    /** The compiler's way in; everything is called from outside. */
    public static void main(String[] args) {}

    /**
     * Makes a data set ready; it replaces the one before.
     *
     * @param dataSet the data set as JSON, as the service gives it
     * @return what is wrong with it, or nothing
     */
    @JSExport
    public static String open(String dataSet) {
        try {
            checker = Checker.compile(DataSetJson.read(dataSet));
            return "";
        } catch (JsonException | InvalidDataSetException fault) {
            checker = null;
            return String.valueOf(fault.getMessage());
        }
    }

    /**
     * Checks one file with the opened data set, a workbook or a CSV file.
     *
     * @param context what is known about the sender, as JSON: schoolCode, gradesOffered, referenceDate (ISO, Christian
     *     era), previousRows, totals
     * @param mostOfARule findings of one rule handed to {@code taker}; all of them are counted
     * @param size of the file in bytes, needed for workbooks
     * @return {@code {"summary":{…}}} or {@code {"fault":{…}}} as JSON
     */
    @JSExport
    public static String check(String context, ReadBytes file, TakeFinding taker, int mostOfARule, double size) {
        if (checker == null) {
            throw new IllegalStateException("no data set is open");
        }
        CheckContext surroundings = Surroundings.read(context);
        try {
            return switch (outcome(checker, file, size, surroundings, new Shown(taker, mostOfARule))) {
                case Outcome.Checked checked -> Answers.summary(checked.summary());
                case Outcome.Refused refused -> Answers.fault(refused.fault());
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Outcome outcome(Checker by, ReadBytes file, double size, CheckContext context, Sink sink)
            throws IOException {
        byte[] head = new byte[HEAD];
        int length = file.read(0, head, 0, HEAD);
        if (!Workbook.begins(Arrays.copyOf(head, length))) {
            return by.check(new ScriptFile(file), context, sink);
        }
        try (Workbook workbook = Workbook.openInMemory(new ScriptChannel(file, size))) {
            return by.check(workbook, context, sink);
        } catch (FileRefusedException refused) {
            return new Outcome.Refused(refused.fault());
        }
    }

    /** A finding's value as a screen shows it: whatever is, or is meant to be, a citizen ID is masked. */
    @JSExport
    public static String shown(String field, String value) {
        DataSet dataSet = checker == null ? null : checker.dataSet();
        String cell = value.strip();
        boolean id = dataSet != null
                && dataSet.keyFields().contains(field)
                && dataSet.field(field).dataClass().masked();
        return switch (ThaiId.kind(cell)) {
            case THAI, G_CODE -> Masking.maskId(cell);
            case DAMAGED -> value;
            case OTHER -> id ? Masking.maskId(cell) : value;
        };
    }
}
