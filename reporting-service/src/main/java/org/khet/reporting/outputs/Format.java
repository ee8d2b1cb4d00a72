package org.khet.reporting.outputs;

import java.util.Arrays;
import java.util.Locale;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** The file formats a table is written in. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PARQUET("application/vnd.apache.parquet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException 422 naming the formats there are */
    public static Format of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(CommonProblems.VALIDATION_FAILED)
                        .field(
                                "format",
                                "รูปแบบต้องเป็น XLSX, CSV, JSON, PDF, DOCX หรือ PARQUET",
                                "The format is XLSX, CSV, JSON, PDF, DOCX or PARQUET")
                        .build());
    }
}
