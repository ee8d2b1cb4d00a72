package org.khet.rules.checking;

import java.io.IOException;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.reading.FileRefusedException;
import org.khet.rules.reading.Inspection;
import org.khet.rules.reading.Layout;
import org.khet.rules.reading.Table;
import org.khet.rules.reading.TableBytes;
import org.khet.rules.text.FileSource;

/** A data set made ready to check files; immutable, shared between threads. */
public final class Checker {
    private final DataSet dataSet;
    private final Plan plan;

    private Checker(DataSet dataSet) {
        this.dataSet = dataSet;
        this.plan = new Plan(dataSet);
    }

    /** @throws InvalidDataSetException naming everything wrong with the data set */
    public static Checker compile(DataSet dataSet) {
        return new Checker(dataSet);
    }

    public DataSet dataSet() {
        return dataSet;
    }

    /** Opens the source twice, each time from its first byte. A refused file has given nothing to the sink. */
    public Outcome check(FileSource source, CheckContext context, Sink sink) throws IOException {
        return check(source, Summary.CSV, context, sink);
    }

    /** The findings that the same cells would have in a CSV file. Opens the table twice. */
    public Outcome check(Table table, CheckContext context, Sink sink) throws IOException {
        return check(() -> new TableBytes(table), table.format(), context, sink);
    }

    private Outcome check(FileSource source, String format, CheckContext context, Sink sink) throws IOException {
        Layout layout;
        try {
            layout = Inspection.read(dataSet, context.limits(), context.schoolCode(), source);
        } catch (FileRefusedException refused) {
            return new Outcome.Refused(refused.fault());
        }
        return new Outcome.Checked(
                new Run(plan, layout, context, sink).read(source).as(format));
    }
}
