package org.khet.rules.reading;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Decoder;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Records;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.text.Encoding;
import org.khet.rules.text.FileSource;
import org.khet.rules.text.ThaiText;
import org.khet.rules.text.Utf8Check;

/** The first pass over a whole file: every fault that concerns the file as such is found before a single row is handed on. */
public final class Inspection {
    private final DataSet dataSet;
    private final Limits limits;
    private final @Nullable String schoolCode;
    private final Header header;
    private final Utf8Check check = new Utf8Check();
    private long bytes;
    private boolean ownSchool;
    private int rows;
    private int lastRow;

    private Inspection(DataSet dataSet, Limits limits, @Nullable String schoolCode, Header header) {
        this.dataSet = dataSet;
        this.limits = limits;
        this.schoolCode = dataSet.schoolField() == null ? null : schoolCode;
        this.header = header;
    }

    /**
     * Reads the source to its end.
     *
     * @throws FileRefusedException with the first fault of the file as a whole
     */
    public static Layout read(DataSet dataSet, Limits limits, @Nullable String schoolCode, FileSource source)
            throws IOException {
        try (InputStream in = source.open()) {
            byte[] head = in.readNBytes(Opening.HEAD);
            Header header = Opening.read(dataSet, limits, head);
            return new Inspection(dataSet, limits, schoolCode, header).readAll(new HeadFirst(head, in));
        }
    }

    private Layout readAll(InputStream in) throws IOException {
        boolean bom = header.encoding() == Encoding.UTF_8_BOM;
        Fields fields = new Fields(header.delimiter(), limits.columns());
        Records records = new Records(in, fields, header.encoding().bomLength(), limits.recordBytes(), this::watch);
        while (step(records)) {
            record(records);
        }
        Encoding encoding = bom ? Encoding.UTF_8_BOM : FileText.decide(check);
        FileText.refuse(check, encoding, header.encoding(), lastRow);
        if (rows == 0) {
            throw Faults.noRows();
        }
        if (schoolCode != null && !ownSchool) {
            throw Faults.wrongSchool(
                    header.row() + 1, dataSet.field(schoolField()).title(), schoolCode);
        }
        return new Layout(
                encoding, header.delimiter(), header.row(), header.columns(), header.columnOf(), header.unknown());
    }

    private void watch(byte[] b, int from, int to) {
        bytes += to - from;
        if (bytes > limits.bytes()) {
            throw Faults.tooLarge(limits.bytes());
        }
        check.bytes(b, from, to);
    }

    private boolean step(Records records) throws IOException {
        Records.Step step = records.next();
        int row = records.number();
        return switch (step) {
            case RECORD -> true;
            case END -> false;
            case UNCLOSED -> throw binaryOr(Faults.truncated(row));
            case AFTER_QUOTE -> throw binaryOr(Faults.quote(row));
            case TOO_MANY -> throw binaryOr(Faults.tooManyColumns(row, limits.columns()));
            case TOO_LONG -> throw binaryOr(Faults.tooLong(row, limits.recordBytes()));
        };
    }

    /** Bytes that are no text at all look like many other faults; the plain one is told. */
    private FileRefusedException binaryOr(FileRefusedException other) {
        return check.controlLine() > 0 ? Faults.binary(check.controlLine()) : other;
    }

    private void record(Records records) {
        Fields fields = records.fields();
        int row = records.number();
        lastRow = row;
        if (fields.blank() || row <= header.row()) {
            return;
        }
        rows++;
        if (fields.count() < header.columns() && records.atEnd() && !fields.ended()) {
            throw binaryOr(Faults.truncated(row));
        }
        byte[] b = records.buffer();
        for (int i = 0; i < fields.count(); i++) {
            if (fields.from(i) < fields.to(i)
                    && Formula.mayBegin(b[fields.from(i)])
                    && Formula.in(b, fields.from(i), fields.to(i))) {
                throw Faults.formula(row, column(i));
            }
        }
        if (schoolCode != null && !ownSchool) {
            ownSchool = isOwnSchool(b, fields, schoolCode);
        }
    }

    private boolean isOwnSchool(byte[] b, Fields fields, String code) {
        int column = header.columnOf().get(dataSet.fields().indexOf(dataSet.field(schoolField())));
        if (column < 0 || column >= fields.count()) {
            return column < 0;
        }
        char[] text = new char[fields.to(column) - fields.from(column)];
        int end = new Decoder(header.encoding().utf8())
                .decode(b, fields.from(column), fields.to(column), fields.doubled(column), text, 0);
        end = ThaiText.tidy(text, 0, end);
        ThaiText.arabicDigits(text, 0, end);
        return new String(text, 0, end).equals(code);
    }

    private String schoolField() {
        String field = dataSet.schoolField();
        if (field == null) {
            throw new IllegalStateException("the data set has no school field");
        }
        return field;
    }

    private String column(int i) {
        return i < header.titles().size() && !header.titles().get(i).isEmpty()
                ? header.titles().get(i)
                : Faults.letters(i);
    }
}
