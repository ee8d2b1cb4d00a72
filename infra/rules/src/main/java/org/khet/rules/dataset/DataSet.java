package org.khet.rules.dataset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.rules.text.Bilingual;

/**
 * What a collection asks for; data, so that staff can define one without a programmer. A published version never changes.
 *
 * @param schoolField the field whose value is the sending school's code
 * @param keyFields together they name a row of a submission
 * @param identityFields a row with all of them blank is a footer or a subtotal, not a record
 * @param titleSuffixes what some files append to a column's title
 * @param unconfirmed what of this data set no official source has confirmed; null where all is
 */
public record DataSet(
        String code,
        int version,
        Bilingual title,
        @Nullable String schoolField,
        List<String> keyFields,
        List<String> identityFields,
        List<String> titleSuffixes,
        List<Field> fields,
        List<CodeList> codeLists,
        List<Rule> rules,
        List<Figure> figures,
        List<ExportLayout> exports,
        @Nullable Bilingual unconfirmed,
        @Nullable Example example) {

    public Optional<Field> findField(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Field field(String name) {
        return findField(name).orElseThrow(() -> new IllegalArgumentException(code + " has no field " + name));
    }

    public Optional<CodeList> findCodeList(String name) {
        return codeLists.stream().filter(list -> list.name().equals(name)).findFirst();
    }
}
