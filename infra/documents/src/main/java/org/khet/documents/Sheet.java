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
 * @param foot stands at the foot of each page, beside which page of how many it is; null numbers pages as a letter's
 */
public record Sheet(
        boolean draft,
        String subject,
        List<String> under,
        @Nullable LocalDate date,
        List<Block> body,
        List<Signature> signatures,
        boolean landscape,
        @Nullable String foot)
        implements Document {

    public Sheet {
        under = List.copyOf(under);
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
    }

    /** Numbered as a letter's pages. */
    public Sheet(
            boolean draft,
            String subject,
            List<String> under,
            @Nullable LocalDate date,
            List<Block> body,
            List<Signature> signatures,
            boolean landscape) {
        this(draft, subject, under, date, body, signatures, landscape, null);
    }

    /** On upright pages. */
    public Sheet(
            boolean draft,
            String subject,
            List<String> under,
            @Nullable LocalDate date,
            List<Block> body,
            List<Signature> signatures) {
        this(draft, subject, under, date, body, signatures, false, null);
    }
}
