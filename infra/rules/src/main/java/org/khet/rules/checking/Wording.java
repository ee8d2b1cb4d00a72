package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.List;
import org.khet.rules.dataset.Rule;
import org.khet.rules.text.Bilingual;

/** The four texts of a rule, and the names of the values they need. */
final class Wording {
    private final List<String> names = new ArrayList<>();
    private final Template messageTh;
    private final Template messageEn;
    private final Template cureTh;
    private final Template cureEn;

    Wording(Rule rule) {
        messageTh = new Template(thai(rule.message()), names);
        messageEn = new Template(english(rule.message()), names);
        cureTh = new Template(thai(rule.cure()), names);
        cureEn = new Template(english(rule.cure()), names);
    }

    /** A label is the one word that differs by language. */
    private static String thai(Bilingual text) {
        return text.th().replace("{label}", "{label.th}");
    }

    private static String english(Bilingual text) {
        return text.en().replace("{label}", "{label.en}");
    }

    List<String> names() {
        return names;
    }

    String messageTh(String[] values) {
        return messageTh.fill(values);
    }

    String messageEn(String[] values) {
        return messageEn.fill(values);
    }

    String cureTh(String[] values) {
        return cureTh.fill(values);
    }

    String cureEn(String[] values) {
        return cureEn.fill(values);
    }
}
