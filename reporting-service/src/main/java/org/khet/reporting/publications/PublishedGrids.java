package org.khet.reporting.publications;

import org.khet.reporting.outputs.Format;
import org.khet.reporting.outputs.OutputFiles;
import org.khet.reporting.productions.Production.Output;
import org.khet.reporting.publications.Publication.Edition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads published tables from the files that people download: both are the same by construction. */
@Component
class PublishedGrids {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputFiles files;

    PublishedGrids(OutputFiles files) {
        this.files = files;
    }

    PublishedGrid of(Edition edition) {
        return of(edition.productionId());
    }

    PublishedGrid of(String productionId) {
        return PublishedGrid.of(file(productionId));
    }

    /** The charts that the report asks for; none where it asks for none. */
    JsonNode chartsOf(Edition edition) {
        return file(edition.productionId()).path("charts");
    }

    private JsonNode file(String productionId) {
        return JSON.readTree(files.read(Output.idOf(productionId, Format.JSON)));
    }
}
