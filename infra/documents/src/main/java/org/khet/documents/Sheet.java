package org.khet.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that is neither memo nor letter, such as a receipt. It needs no emblem and shows one where the office has it.
 *
 * @param subject stands as its title
 * @param under lines below the title
 * @param landscape whether its pages lie, for wide tables
 */
public record Sheet(
        boolean draft,
        String subject,
        List<String> under,
        @Nullable LocalDate date,
        List<Block> body,
        List<Signature> signatures,
        boolean landscape)
        implements Document {

    public Sheet {
        under = List.copyOf(under);
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
    }

    /** On upright pages. */
    public Sheet(
            boolean draft,
            String subject,
            List<String> under,
            @Nullable LocalDate date,
            List<Block> body,
            List<Signature> signatures) {
        this(draft, subject, under, date, body, signatures, false);
    }
}
