package org.khet.rules.checking;

import org.khet.rules.expression.Expression;

/** A condition on one row; {@code reads} are the fields it looks at. */
record RowTest(Expression expression, int[] reads) {
    Expression.Verdict verdict(RowCells row) {
        for (int field : reads) {
            row.state(field);
        }
        return expression.evaluate(row.slots());
    }

    boolean holds(RowCells row) {
        return verdict(row) == Expression.Verdict.TRUE;
    }
}
