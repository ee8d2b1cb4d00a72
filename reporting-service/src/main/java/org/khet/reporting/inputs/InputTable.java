package org.khet.reporting.inputs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table is about: its keys, its unit and what may be chosen for it. Ships with the service; its rows are the office's.
 *
 * @param decimals how many the value may have
 * @param gaps whether days between two rows may stay without a figure, as between two terms
 * @param steps whether bands of numbers must follow each other without a hole
 */
record InputTable(
        String code,
        String titleTh,
        String titleEn,
        String unitTh,
        String unitEn,
        String noteTh,
        String noteEn,
        int decimals,
        boolean gaps,
        boolean steps,
        List<KeyColumn> keys,
        List<Setting> settings) {

    /**
     * @param open whether other values than the choices may be written
     * @param whole the choice that stands for all the others together, so that it excludes them
     */
    record KeyColumn(
            String code,
            String labelTh,
            String labelEn,
            Kind kind,
            boolean open,
            @Nullable String whole,
            List<Choice> choices) {}

    /** What is written in a key column. */
    enum Kind {
        /** One of the choices. */
        CODE,
        /** Anything short. */
        TEXT,
        /** The band's least number. */
        FROM,
        /** The band's greatest number; empty for an open band. */
        TO,
        /** A name of the row, which tells no rows apart. */
        LABEL;

        boolean tellsRowsApart() {
            return this == CODE || this == TEXT;
        }

        boolean required() {
            return this != TO && this != LABEL;
        }
    }

    record Choice(String code, String labelTh, String labelEn) {}

    /** How the table is reckoned with, chosen once for all rows. */
    record Setting(String code, String labelTh, String labelEn, String usual, List<Choice> choices) {

        boolean offers(String value) {
            return choices.stream().anyMatch(choice -> choice.code().equals(value));
        }
    }

    Optional<KeyColumn> key(String keyCode) {
        return keys.stream().filter(key -> key.code().equals(keyCode)).findFirst();
    }

    boolean banded() {
        return key(InputRow.FROM).isPresent();
    }
}
