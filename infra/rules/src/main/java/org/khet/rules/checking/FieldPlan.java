package org.khet.rules.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;
import org.khet.rules.expression.Codes;
import org.khet.rules.expression.Words;
import org.khet.rules.regex.LinearRegex;
import org.khet.rules.regex.RegexException;

/** A field made ready to be read. */
record FieldPlan(
        Field field,
        Words nulls,
        boolean arabicDigits,
        @Nullable Codes codes,
        @Nullable LinearRegex pattern) {

    static FieldPlan of(DataSet dataSet, Field field, List<String> faults) {
        Codes codes = null;
        if (field.codeList() != null) {
            CodeList list = dataSet.findCodeList(field.codeList()).orElse(null);
            if (list == null) {
                faults.add("field " + field.name() + ": there is no code list " + field.codeList());
            } else {
                codes = codes(list);
            }
        } else if (field.type() == FieldType.CODE) {
            faults.add("field " + field.name() + ": a CODE needs a code list");
        }
        LinearRegex pattern = null;
        if (field.pattern() != null) {
            try {
                pattern = LinearRegex.compileWhole(field.pattern());
            } catch (RegexException fault) {
                faults.add("field " + field.name() + ": pattern, character " + (fault.position() + 1) + ": "
                        + fault.getMessage());
            }
        }
        return new FieldPlan(
                field,
                new Words(field.nulls()),
                field.arabicDigits() || field.type() != FieldType.TEXT,
                codes,
                pattern);
    }

    static Codes codes(CodeList list) {
        return new Codes(list.codes().stream()
                .map(code -> new Codes.Entry(code.code(), code.also(), code.numbers(), code.texts()))
                .toList());
    }
}
