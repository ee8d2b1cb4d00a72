package org.khet.request.catalogue;

import java.util.List;

/**
 * Something that can be asked for and is then produced without further handwork.
 *
 * @param reportCode the report that produces it
 * @param dataClass open, internal, personal or sensitive
 */
public record CatalogueItem(
        String code,
        String titleTh,
        String titleEn,
        String reportCode,
        String dataSetCode,
        DataClass dataClass,
        List<Format> formats) {

    /** How far data may go. */
    public enum DataClass {
        OPEN,
        INTERNAL,
        PERSONAL,
        SENSITIVE
    }

    /** The formats a requester may ask for. */
    public enum Format {
        XLSX,
        CSV,
        JSON
    }
}
