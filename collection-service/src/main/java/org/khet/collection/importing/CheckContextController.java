package org.khet.collection.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Reach;
import org.khet.rules.checking.CheckContext;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a school's file is checked against, for those who check it before they send it. */
@RestController
class CheckContextController {
    private final Reach reach;
    private final Checking checking;

    CheckContextController(Reach reach, Checking checking) {
        this.reach = reach;
        this.checking = checking;
    }

    /** The data set to check with, and what the rules are told beside the file. */
    record CheckContextView(String dataSetCode, int dataSetVersion, Known context) {}

    /**
     * Counts and dates only: what is known about single pupils stays here, and so do the checks that need it.
     *
     * @param previousRows pupils by grade in the round before
     * @param totals figures beside the file, by name, then by code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Known(
            @Nullable String schoolCode,
            @Nullable List<String> gradesOffered,
            @Nullable LocalDate referenceDate,
            @Nullable Map<String, Integer> previousRows,
            @Nullable Map<String, Map<String, Long>> totals) {
        static Known of(CheckContext context) {
            return new Known(
                    context.schoolCode(),
                    context.gradesOffered(),
                    context.referenceDate(),
                    context.previousRows(),
                    context.totals());
        }
    }

    @GetMapping("/api/collection/collections/{collectionId}/submissions/{schoolCode}/check-context")
    CheckContextView context(Caller caller, @PathVariable String collectionId, @PathVariable String schoolCode) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        return new CheckContextView(
                scope.collection().dataSetCode(),
                scope.collection().dataSetVersion(),
                Known.of(checking.context(scope)));
    }
}
