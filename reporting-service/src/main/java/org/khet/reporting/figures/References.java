package org.khet.reporting.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What reports take from the office's input tables. */
@Component
class References {

    /** @param to null where it is open */
    record Band(String key, String labelTh, String labelEn, long from, long to) {}

    Optional<BigDecimal> value(String table, Map<String, String> keys, LocalDate on) {
        return Optional.empty();
    }

    List<Band> bands(String scheme, LocalDate on) {
        return List.of();
    }
}
