package org.khet.rules.reading;

import org.jspecify.annotations.Nullable;
import org.khet.rules.csv.Decoder;
import org.khet.rules.csv.Fields;
import org.khet.rules.csv.Line;
import org.khet.rules.csv.Piece;
import org.khet.rules.text.ThaiText;

/** Looks at the pieces of a file for what would refuse it. */
final class Inspector<R> implements Line.Work<Inspected<R>> {
    private final Header header;
    private final Limits limits;
    private final Fields fields;
    private final @Nullable String schoolCode;
    private final int schoolColumn;
    private final Beside.@Nullable Work<R> work;

    /** @param schoolCode the school of which there must be a row; null where nobody asks */
    Inspector(Header header, Limits limits, @Nullable String schoolCode, int schoolColumn, @Nullable Beside<R> beside) {
        this.header = header;
        this.limits = limits;
        this.fields = new Fields(header.delimiter(), limits.columns());
        this.schoolCode = schoolCode;
        this.schoolColumn = schoolColumn;
        this.work = beside == null ? null : beside.work(fields);
    }

    @Override
    public Inspected<R> on(Piece piece) {
        Inspected<R> found = new Inspected<>();
        if (work != null) {
            work.begin(piece);
        }
        byte[] b = piece.bytes();
        int at = piece.from();
        while (at < piece.to() && found.stop == Inspected.Stop.NONE) {
            int after = fields.scan(b, at, piece.to(), piece.last());
            if (after == Fields.INCOMPLETE && piece.to() - at <= limits.recordBytes()) {
                break;
            }
            found.records++;
            if (after < 0 || after - at > limits.recordBytes()) {
                found.stop = stop(after);
            } else {
                record(found, b, after == piece.to() && piece.last(), piece.number() == 0);
                if (work != null) {
                    work.record(at);
                }
                at = after;
            }
        }
        found.unread = piece.to() - at;
        found.beside = work == null ? null : work.end(found.unread);
        // Where the reading stopped all bytes are looked at: what is no text at all looks like many other faults.
        found.check.bytes(b, piece.from(), found.stop == Inspected.Stop.NONE ? at : piece.to());
        return found;
    }

    private static Inspected.Stop stop(int after) {
        return switch (after) {
            case Fields.UNCLOSED -> Inspected.Stop.UNCLOSED;
            case Fields.AFTER_QUOTE -> Inspected.Stop.AFTER_QUOTE;
            case Fields.TOO_MANY -> Inspected.Stop.TOO_MANY;
            default -> Inspected.Stop.TOO_LONG;
        };
    }

    private void record(Inspected<R> found, byte[] b, boolean atEnd, boolean firstPiece) {
        if (fields.blank() || firstPiece && found.records <= header.row()) {
            return;
        }
        found.rows++;
        if (atEnd && fields.count() < header.columns() && !fields.ended()) {
            found.stop = Inspected.Stop.SHORT_END;
            return;
        }
        for (int i = 0; i < fields.count(); i++) {
            if (fields.from(i) < fields.to(i)
                    && Formula.mayBegin(b[fields.from(i)])
                    && Formula.in(b, fields.from(i), fields.to(i))) {
                found.stop = Inspected.Stop.FORMULA;
                found.column = i;
                return;
            }
        }
        if (schoolCode != null && !found.ownSchool) {
            found.ownSchool = isOwnSchool(b, schoolCode);
        }
    }

    private boolean isOwnSchool(byte[] b, String code) {
        int column = schoolColumn;
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
}
