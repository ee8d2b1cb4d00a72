package org.khet.rules.checking;

import java.io.IOException;
import org.khet.rules.csv.Line;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.reading.FileRefusedException;
import org.khet.rules.reading.Inspection;
import org.khet.rules.reading.Layout;
import org.khet.rules.reading.Limits;
import org.khet.rules.reading.Table;
import org.khet.rules.reading.TableBytes;
import org.khet.rules.text.FileSource;

/** A data set made ready to check files; immutable, shared between threads. */
public final class Checker {
    private final DataSet dataSet;
    private final Plan plan;
    private final Line line;

    private Checker(DataSet dataSet, Plan plan, Line line) {
        this.dataSet = dataSet;
        this.plan = plan;
        this.line = line;
    }

    /** @throws InvalidDataSetException naming everything wrong with the data set */
    public static Checker compile(DataSet dataSet) {
        return new Checker(dataSet, new Plan(dataSet), Line.ALONE);
    }

    /** The same, with its work done in another way; findings and their order stay the same. */
    public Checker on(Line other) {
        return new Checker(dataSet, plan, other);
    }

    public DataSet dataSet() {
        return dataSet;
    }

    /**
     * Opens the source at most twice, each time from its first byte; once where the sink takes back. A refused file has given
     * nothing to any other sink.
     */
    public Outcome check(FileSource source, CheckContext context, Sink sink) throws IOException {
        return check(source, Summary.CSV, context, sink);
    }

    /** The findings that the same cells would have in a CSV file. Opens the table at most twice. */
    public Outcome check(Table table, CheckContext context, Sink sink) throws IOException {
        return check(() -> new TableBytes(table), table.format(), context, sink);
    }

    /**
     * The rows of an earlier round, as far as this data set's rules compare rounds; only for checks by this checker. What
     * cannot be read as this data set is remembered as nothing.
     */
    public EarlierRows remember(Table earlier) throws IOException {
        EarlierRows rows = new EarlierRows(plan);
        FileSource source = () -> new TableBytes(earlier);
        try {
            Layout layout = Inspection.read(dataSet, Limits.USUAL, null, source, Line.ALONE);
            new Recollection(plan, layout, rows).read(source);
        } catch (FileRefusedException other) {
            return new EarlierRows(plan);
        }
        return rows;
    }

    /** Whether {@link #remember} would remember anything at all. */
    public boolean comparesRows() {
        return !plan.memories().isEmpty();
    }

    private Outcome check(FileSource source, String format, CheckContext context, Sink sink) throws IOException {
        if (context.earlier() != null && !context.earlier().of(plan)) {
            throw new IllegalArgumentException("the earlier rows were remembered by another checker");
        }
        try {
            return new Outcome.Checked(summary(source, context, sink).as(format));
        } catch (FileRefusedException refused) {
            return new Outcome.Refused(refused.fault());
        }
    }

    /** Who wants rows and cannot take them back is given them from the second pass on. */
    private Summary summary(FileSource source, CheckContext context, Sink sink) throws IOException {
        Ahead ahead = Ahead.serves(sink) ? new Ahead(sink) : null;
        Layout layout = Inspection.<Part>read(
                dataSet,
                context.limits(),
                context.schoolCode(),
                source,
                line,
                found -> ahead == null ? null : ahead.on(plan, found, context));
        Summary known = ahead == null ? null : ahead.tell();
        return known != null ? known : new Run(plan, layout, context, sink).read(source, line);
    }
}
