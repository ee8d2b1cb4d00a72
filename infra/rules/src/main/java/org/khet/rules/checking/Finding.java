package org.khet.rules.checking;

import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Rule;
import org.khet.rules.dataset.Severity;

/** One thing wrong at one place. Texts are put together when asked for: a file may give a million findings. */
public final class Finding {
    private int row;
    private final Field field;
    private final CompiledRule rule;
    private final String value;
    private final String[] details;

    Finding(int row, Field field, CompiledRule rule, String value, String[] details) {
        this.row = row;
        this.field = field;
        this.rule = rule;
        this.value = value;
        this.details = details;
    }

    /** Counted from a piece's first line until the lines before the piece are known. */
    void move(int before) {
        row += before;
    }

    CompiledRule compiled() {
        return rule;
    }

    /** The line as a person sees it in the file, counted from 1; 0 is the file as a whole. */
    public int row() {
        return row;
    }

    public String field() {
        return field.name();
    }

    /** The column's everyday title. */
    public String titleTh() {
        return field.title();
    }

    public String code() {
        return rule.rule().code();
    }

    public Severity severity() {
        return rule.rule().severity();
    }

    /** The cell as it stands in the file: may be personal, see the field's data class. */
    public String value() {
        return value;
    }

    public String messageTh() {
        return rule.wording().messageTh(details);
    }

    public String messageEn() {
        return rule.wording().messageEn(details);
    }

    public String cureTh() {
        return rule.wording().cureTh(details);
    }

    public String cureEn() {
        return rule.wording().cureEn(details);
    }

    public Rule rule() {
        return rule.rule();
    }
}
