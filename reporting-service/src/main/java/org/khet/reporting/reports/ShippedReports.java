package org.khet.reporting.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The definitions that come with the service, the version of each being its edition. */
final class ShippedReports {

    static List<ReportDefinition> all() {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:reports/*.json"))
                    .map(resource -> read(json, resource))
                    .sorted(Comparator.comparing(ReportDefinition::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped reports cannot be read", e);
        }
    }

    private static ReportDefinition read(JsonMapper json, Resource resource) {
        try (var in = resource.getInputStream()) {
            return json.readValue(in, ReportDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Report " + resource.getFilename() + " cannot be read", e);
        }
    }

    private ShippedReports() {}
}
