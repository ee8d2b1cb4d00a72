package org.khet.collection.workbooks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.submissions.EarlierReturns;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.rules.dataset.DataSet;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workbooks to fill in: empty for anybody who is logged in, or with a school's rows for that school. */
@RestController
class TemplatesController {
    private static final String SHEET = "ข้อมูล";

    private final Entitled entitled;
    private final EarlierReturns earlier;
    private final Submissions submissions;
    private final DataSets dataSets;
    private final SchoolRows rows;
    private final Turns turns;

    TemplatesController(
            Entitled entitled,
            EarlierReturns earlier,
            Submissions submissions,
            DataSets dataSets,
            SchoolRows rows,
            Turns turns) {
        this.entitled = entitled;
        this.earlier = earlier;
        this.submissions = submissions;
        this.dataSets = dataSets;
        this.rows = rows;
        this.turns = turns;
    }

    /** Where a template's rows come from. */
    enum From {
        /** What was sent, else the round before, else nothing. */
        LATEST,
        CURRENT,
        PREVIOUS,
        EMPTY
    }

    @GetMapping(path = "/api/collection/data-sets/{code}/versions/{version}/template", produces = Xlsx.MEDIA_TYPE)
    void empty(@PathVariable String code, @PathVariable int version, HttpServletResponse response) throws IOException {
        var dataSet = dataSets.get(code, version);
        write(response, dataSet, dataSet.title().th(), null, null, "template-" + code + "-v" + version);
    }

    @GetMapping(
            path = "/api/collection/collections/{collectionId}/submissions/{schoolCode}/template",
            produces = Xlsx.MEDIA_TYPE)
    void filled(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam(defaultValue = "LATEST") From from,
            @RequestHeader(name = Entitled.REASON, required = false) @Nullable String reason,
            HttpServletResponse response)
            throws IOException {
        var scope = entitled.require(caller, collectionId, schoolCode, reason);
        var dataSet = dataSets.get(
                scope.collection().dataSetCode(), scope.collection().dataSetVersion());
        var source = source(scope, from).map(submission -> submission.current()).orElse(null);
        entitled.record(caller, scope, "template-taken", source == null ? 0 : source.number(), reason);
        var heading = "%s · %s · %s (%s)"
                .formatted(
                        dataSet.title().th(),
                        scope.collection().titleTh(),
                        scope.school().nameTh(),
                        schoolCode);
        write(response, dataSet, heading, schoolCode, source, "template-" + schoolCode);
    }

    private Optional<Submission> source(Scope scope, From from) {
        var current = submissions.find(scope.collection().id(), scope.school().code());
        return switch (from) {
            case LATEST -> current.or(() -> previous(scope));
            case CURRENT -> current;
            case PREVIOUS -> previous(scope);
            case EMPTY -> Optional.empty();
        };
    }

    private Optional<Submission> previous(Scope scope) {
        return earlier.of(scope.collection(), scope.school().code())
                .map(EarlierReturns.Earlier::submission)
                .findFirst();
    }

    private void write(
            HttpServletResponse response,
            DataSet dataSet,
            String heading,
            @Nullable String schoolCode,
            @Nullable StoredVersion source,
            String name)
            throws IOException {
        turns.run(() -> {
            try (var xlsx = new Xlsx()) {
                Set<String> filled = source == null ? Set.of() : rows.filled(source);
                var layout = Layout.holding(dataSet, filled, SHEET, List.of(heading));
                var template = new TemplateBook(xlsx, dataSet, layout, schoolCode);
                if (source != null) {
                    rows.each(source, template::row);
                }
                template.finish();
                Attachment.announce(response, Xlsx.MEDIA_TYPE, name + ".xlsx");
                xlsx.write(response.getOutputStream());
            }
        });
    }
}
