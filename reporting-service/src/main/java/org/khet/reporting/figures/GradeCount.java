package org.khet.reporting.figures;

import org.khet.reporting.reports.ReportDefinition.Measure;

/** Pupils and rooms of one grade, or of several added up. */
record GradeCount(long male, long female, long total, long rooms) {

    static final GradeCount NONE = new GradeCount(0, 0, 0, 0);

    GradeCount plus(GradeCount other) {
        return new GradeCount(male + other.male, female + other.female, total + other.total, rooms + other.rooms);
    }

    long value(Measure measure) {
        return switch (measure) {
            case MALE -> male;
            case FEMALE -> female;
            case TOTAL -> total;
            case ROOMS -> rooms;
        };
    }
}
