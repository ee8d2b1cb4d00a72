package org.khet.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that is neither memo nor letter, such as a receipt. It needs no emblem and shows one where the office has it.
 *
 * @param subject stands as its title
 * @param under lines below the title
 */
public record Sheet(
        boolean draft,
        String subject,
        List<String> under,
        @Nullable LocalDate date,
        List<Block> body,
        List<Signature> signatures)
        implements Document {

    public Sheet {
        under = List.copyOf(under);
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
    }
}
