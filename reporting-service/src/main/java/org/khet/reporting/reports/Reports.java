package org.khet.reporting.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The report definitions that ship with the service. */
@Component
public class Reports {

    private final Map<String, ReportDefinition> byCode;

    Reports() {
        try {
            var json = JsonMapper.builder().build();
            byCode = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:reports/*.json"))
                    .map(resource -> read(json, resource))
                    .collect(Collectors.toUnmodifiableMap(ReportDefinition::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped reports cannot be read", e);
        }
    }

    public Collection<ReportDefinition> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(ReportDefinition::code))
                .toList();
    }

    /** @throws ProblemException 404 where there is none */
    public ReportDefinition get(String code) {
        var report = byCode.get(code);
        if (report == null) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่มีรายงานรหัส " + code, "There is no report " + code)
                    .cure(
                            "ดูรหัสรายงานได้ที่ GET /api/reporting/reports",
                            "See GET /api/reporting/reports for the codes")
                    .build();
        }
        return report;
    }

    private static ReportDefinition read(JsonMapper json, Resource resource) {
        try (var in = resource.getInputStream()) {
            return json.readValue(in, ReportDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Report " + resource.getFilename() + " cannot be read", e);
        }
    }
}
