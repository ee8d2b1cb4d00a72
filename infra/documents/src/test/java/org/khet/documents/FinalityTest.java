package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.documents.DocumentRefused.Reason;

class FinalityTest {

    @Test
    void a_final_memo_without_emblem_is_refused_and_its_draft_is_not() {
        assertThat(refusal(Samples.memo(false, 0), Samples.letterhead(false))).isEqualTo(Reason.NO_EMBLEM);
        assertThat(Composition.of(Samples.memo(true, 0), Samples.letterhead(false)))
                .isNotEmpty();
    }

    @Test
    void a_final_memo_without_number_or_date_is_refused() {
        var memo = Samples.memo(false, 0);

        assertThat(refusal(with(memo, " ", memo), Samples.letterhead(true))).isEqualTo(Reason.NO_NUMBER);
        assertThat(refusal(with(memo, "ศธ 1/2", null), Samples.letterhead(true)))
                .isEqualTo(Reason.NO_DATE);
    }

    @Test
    void a_letter_that_the_typeface_lacks_is_named() {
        var memo = Samples.memo(true, 0);
        var strange = new Memo(true, memo.agency(), null, null, "漢", "", List.of(), List.of());

        var refused =
                catchThrowableOfType(DocumentRefused.class, () -> Composition.of(strange, Samples.letterhead(true)));

        assertThat(refused.reason()).isEqualTo(Reason.NO_GLYPH);
        assertThat(refused.messageTh()).contains("漢");
    }

    private static Memo with(Memo memo, String number, Memo dated) {
        return new Memo(
                false,
                memo.agency(),
                number,
                dated == null ? null : dated.date(),
                memo.subject(),
                memo.to(),
                memo.body(),
                memo.signatures());
    }

    private static Reason refusal(Document document, Letterhead letterhead) {
        return catchThrowableOfType(DocumentRefused.class, () -> Composition.of(document, letterhead))
                .reason();
    }
}
