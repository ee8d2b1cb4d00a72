package org.khet.rules.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Filling;
import org.khet.rules.csv.Line;
import org.khet.rules.csv.Piece;
import org.khet.rules.csv.Pieces;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.text.Encoding;
import org.khet.rules.text.FileSource;
import org.khet.rules.text.Utf8Check;

/** The first pass over a whole file: every fault that concerns the file as such is found before a single row is handed on. */
public final class Inspection<R> {
    private final Limits limits;
    private final @Nullable String schoolCode;
    private final int schoolColumn;
    private final String schoolTitle;
    private final Header header;
    private final @Nullable Beside<R> beside;
    private final Utf8Check check = new Utf8Check();
    private long bytes;
    private boolean ownSchool;
    private int rows;
    private int records;

    private Inspection(
            DataSet dataSet, Limits limits, @Nullable String schoolCode, Header header, @Nullable Beside<R> beside) {
        String field = dataSet.schoolField();
        this.limits = limits;
        this.header = header;
        this.beside = beside;
        this.schoolCode = field == null ? null : schoolCode;
        this.schoolTitle = field == null ? "" : dataSet.field(field).title();
        this.schoolColumn =
                field == null ? -1 : header.columnOf().get(dataSet.fields().indexOf(dataSet.field(field)));
    }

    /**
     * Reads the source to its end.
     *
     * @throws FileRefusedException with the first fault of the file as a whole
     */
    public static Layout read(DataSet dataSet, Limits limits, @Nullable String schoolCode, FileSource source, Line line)
            throws IOException {
        return Inspection.<Object>read(dataSet, limits, schoolCode, source, line, layout -> null);
    }

    /**
     * Reads the source to its end, and lets other work be done on its records meanwhile.
     *
     * @param beside the work for a file of that layout, which is the one answered unless the file is refused; null for none
     * @throws FileRefusedException with the first fault of the file as a whole
     */
    public static <R> Layout read(
            DataSet dataSet,
            Limits limits,
            @Nullable String schoolCode,
            FileSource source,
            Line line,
            Function<Layout, @Nullable Beside<R>> beside)
            throws IOException {
        try (InputStream in = source.open()) {
            byte[] room = new byte[Opening.HEAD];
            byte[] head = Arrays.copyOf(room, Filling.fill(in, room, 0));
            Header header = Opening.read(dataSet, limits, head);
            return new Inspection<>(dataSet, limits, schoolCode, header, beside.apply(header.layout()))
                    .readAll(new HeadFirst(head, in), line);
        }
    }

    private Layout readAll(InputStream in, Line line) throws IOException {
        Pieces pieces = new Pieces(in, header.encoding().bomLength());
        line.run(pieces, () -> new Inspector<>(header, limits, schoolCode, schoolColumn, beside), this::take);
        boolean bom = header.encoding() == Encoding.UTF_8_BOM;
        Encoding encoding = bom ? Encoding.UTF_8_BOM : FileText.decide(check);
        // A file in another encoding than its header's is refused, so the header's is the file's.
        FileText.refuse(check, encoding, header.encoding(), records);
        if (rows == 0) {
            throw Faults.noRows();
        }
        if (schoolCode != null && !ownSchool) {
            throw Faults.wrongSchool(header.row() + 1, schoolTitle, schoolCode);
        }
        return header.layout();
    }

    private int take(Piece piece, Inspected<R> found) {
        bytes += piece.to() - piece.from() - found.unread;
        if (bytes > limits.bytes()) {
            throw Faults.tooLarge(limits.bytes());
        }
        check.join(found.check);
        int row = records + found.records;
        switch (found.stop) {
            case NONE -> {}
            case UNCLOSED, SHORT_END -> throw binaryOr(Faults.truncated(row));
            case AFTER_QUOTE -> throw binaryOr(Faults.quote(row));
            case TOO_MANY -> throw binaryOr(Faults.tooManyColumns(row, limits.columns()));
            case TOO_LONG -> throw binaryOr(Faults.tooLong(row, limits.recordBytes()));
            case FORMULA -> throw Faults.formula(row, column(found.column));
        }
        records = row;
        rows += found.rows;
        ownSchool |= found.ownSchool;
        if (beside != null && found.beside != null) {
            beside.take(piece, found.beside);
        }
        return found.unread;
    }

    /** Bytes that are no text at all look like many other faults; the plain one is told. */
    private FileRefusedException binaryOr(FileRefusedException other) {
        return check.controlLine() > 0 ? Faults.binary(check.controlLine()) : other;
    }

    private String column(int i) {
        return i < header.titles().size() && !header.titles().get(i).isEmpty()
                ? header.titles().get(i)
                : Faults.letters(i);
    }
}
