package org.khet.rules.checking;

import java.util.List;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.Rule;
import org.khet.rules.dataset.Severity;

/** One thing wrong at one place. Texts are put together when asked for: a file may give a million findings. */
public final class Finding {
    private final int row;
    private final Field field;
    private final Rule rule;
    private final Wording wording;
    private final String value;
    private final List<String> details;

    Finding(int row, Field field, Rule rule, Wording wording, String value, List<String> details) {
        this.row = row;
        this.field = field;
        this.rule = rule;
        this.wording = wording;
        this.value = value;
        this.details = details;
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
        return rule.code();
    }

    public Severity severity() {
        return rule.severity();
    }

    /** The cell as it stands in the file: may be personal, see the field's data class. */
    public String value() {
        return value;
    }

    public String messageTh() {
        return wording.messageTh(details);
    }

    public String messageEn() {
        return wording.messageEn(details);
    }

    public String cureTh() {
        return wording.cureTh(details);
    }

    public String cureEn() {
        return wording.cureEn(details);
    }

    public Rule rule() {
        return rule;
    }
}
