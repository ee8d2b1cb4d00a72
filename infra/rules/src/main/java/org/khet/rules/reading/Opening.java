package org.khet.rules.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Decoder;
import org.khet.rules.csv.Fields;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.text.Encoding;
import org.khet.rules.text.Utf8Check;

/** The first bytes of a file: what kind of file it is, where its header stands, and which column is which field. */
final class Opening {
    static final int HEAD = 1 << 18;

    /** Lines looked at for the header; real files have one line, a timestamp, before it. */
    private static final int FIRST_LINES = 10;

    private static final byte[] DELIMITERS = {',', ';', '\t'};
    private static final int BOM = 3;

    private final DataSet dataSet;
    private final Limits limits;
    private final byte[] head;
    private final boolean whole;

    private Opening(DataSet dataSet, Limits limits, byte[] head) {
        this.dataSet = dataSet;
        this.limits = limits;
        this.head = head;
        this.whole = head.length < HEAD;
    }

    /** @throws FileRefusedException where there is no header that can be used */
    static Header read(DataSet dataSet, Limits limits, byte[] head) {
        Opening opening = new Opening(dataSet, limits, head);
        Signature.refuseWhatIsNoText(head);
        return opening.header();
    }

    private Header header() {
        Found best = null;
        for (byte delimiter : DELIMITERS) {
            Found found = search(delimiter, best == null ? 0 : best.match.matched());
            if (found != null) {
                best = found;
            }
        }
        int wanted = (int) dataSet.fields().stream()
                .filter(field -> !field.column().optional())
                .count();
        int matched = best == null ? 0 : best.match.matched();
        // With less than a third of its columns a file is another file, not this one with columns missing.
        if (best == null || matched * 3 < wanted) {
            if (Signature.looksTwiceEncoded(head)) {
                throw Faults.encoding(1);
            }
            throw Faults.wrongDataSet(dataSet.title().th(), dataSet.title().en(), matched, wanted);
        }
        return best.header();
    }

    /** The line among the first ones that bears most of the data set's titles, and more than so many. */
    private @Nullable Found search(byte delimiter, int most) {
        Fields fields = new Fields(delimiter, limits.columns());
        int bom = hasBom() ? BOM : 0;
        int at = bom;
        Found best = null;
        for (int row = 1; row <= FIRST_LINES && at < head.length; row++) {
            int after = fields.scan(head, at, head.length, whole);
            if (after < 0) {
                break;
            }
            int known = best == null ? most : best.match.matched();
            // Each title is at most one field's: most lines need not be compared.
            if (fields.count() > known) {
                Encoding encoding = encoding(at, after);
                ColumnMatch match = new ColumnMatch(dataSet, cells(fields, encoding));
                if (match.matched() > known) {
                    best = new Found(row, delimiter, encoding, match);
                }
            }
            at = after;
        }
        return best;
    }

    private List<String> cells(Fields fields, Encoding encoding) {
        Decoder decoder = new Decoder(encoding.utf8());
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < fields.count(); i++) {
            cells.add(decoder.text(head, fields.from(i), fields.to(i), fields.doubled(i)));
        }
        return cells;
    }

    private Encoding encoding(int from, int to) {
        Utf8Check check = new Utf8Check();
        check.bytes(head, from, to);
        return hasBom() ? Encoding.UTF_8_BOM : FileText.decide(check);
    }

    private boolean hasBom() {
        return FileText.startsWithBom(head);
    }

    private record Found(int row, byte delimiter, Encoding encoding, ColumnMatch match) {
        Header header() {
            int repeated = match.repeated();
            if (repeated >= 0) {
                throw Faults.repeatedColumn(row, match.titles().get(repeated), match.readInstead(repeated), repeated);
            }
            if (!match.missing().isEmpty()) {
                throw Faults.missingColumns(row, match.missing());
            }
            return new Header(
                    row, delimiter, encoding, match.titles().size(), match.columnOf(), match.titles(), match.unknown());
        }
    }
}
