package org.khet.reporting.publications;

import org.khet.reporting.figures.ReportTable;
import tools.jackson.databind.JsonNode;

/**
 * A published table as its page draws it.
 *
 * @param charts as the report's definition asks for them, from the JSON file
 */
record PublishedTable(ReportTable table, JsonNode charts) {}
