package org.khet.collection.importing;

import static java.util.Objects.requireNonNullElse;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.khet.collection.datasets.AnalyticFields;
import org.khet.collection.duplicates.Decisions;
import org.khet.collection.records.RowBlock;
import org.khet.collection.records.StoredRow;
import org.khet.rules.checking.Gleaner;
import org.khet.rules.checking.Row;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;

/** Makes of rows what is stored and counted, on the thread that checks them and straight from the bytes it read. */
final class RowWork implements Gleaner {
    private static final String GRADE = "grade";
    private static final String SEX = "sex";
    private static final int NONE = -1;

    private final DataSet dataSet;
    private final Decisions decisions;
    private final boolean storing;
    private final BiConsumer<PieceRows, Integer> taker;

    private final int fields;
    private final int grade;
    private final int sex;
    private final int citizenId;
    private final int key;
    private final AnalyticColumns.Writer figures;

    private PieceRows piece = new PieceRows();
    private RowBlock block;

    /**
     * @param storing whether rows are made ready for the store too
     * @param taker given each piece in its turn and the number of lines before it
     */
    RowWork(
            DataSet dataSet,
            AnalyticColumns analytic,
            Decisions decisions,
            boolean storing,
            BiConsumer<PieceRows, Integer> taker) {
        this.dataSet = dataSet;
        this.decisions = decisions;
        this.storing = storing;
        this.taker = taker;
        this.fields = dataSet.fields().size();
        this.figures = analytic.writer();
        this.block = new RowBlock(fields, analytic.names().size());
        this.grade = place(GRADE);
        this.sex = place(SEX);
        this.citizenId = place(AnalyticFields.CITIZEN_ID);
        var keys = dataSet.keyFields().stream()
                .filter(field -> !field.equals(dataSet.schoolField()))
                .toList();
        this.key = keys.size() == 1 && keys.getFirst().equals(AnalyticFields.CITIZEN_ID) ? citizenId : NONE;
    }

    private int place(String field) {
        return dataSet.fields().stream().map(Field::name).toList().indexOf(field);
    }

    @Override
    public void row(Row row) {
        var id = citizenId == NONE ? null : row.text(citizenId);
        piece.counts.add(grade == NONE ? null : row.text(grade), sex == NONE ? null : row.text(sex));
        piece.key(row.number(), key == NONE ? StoredRow.key(dataSet, row::text) : requireNonNullElse(id, ""));
        var token = storing || !decisions.areNone() ? decisions.token(id) : 0;
        decisions.against(token, id, row.number()).ifPresent(piece.areaFindings::add);
        if (!storing) {
            figures.write(row, piece.sum::cell);
            piece.sum.end();
            return;
        }
        var into = block();
        into.begin(row.number(), requireNonNullElse(id, ""));
        Row.Bytes cells = into.cells()::cell;
        for (var field = 0; field < fields; field++) {
            row.raw(field, cells);
        }
        figures.write(row, (bytes, from, to) -> {
            piece.sum.cell(bytes, from, to);
            into.figures().cell(bytes, from, to);
        });
        piece.sum.end();
        into.end(token);
    }

    private RowBlock block() {
        var open = block;
        if (piece.blocks.isEmpty() || open.isFull()) {
            open = open.next();
            piece.blocks.add(open);
            block = open;
        }
        return open;
    }

    @Override
    public IntConsumer end() {
        var made = piece;
        piece = new PieceRows();
        return before -> taker.accept(made, before);
    }
}
