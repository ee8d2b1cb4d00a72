package org.khet.reporting.snapshots;

import java.util.List;

/** The columns of a pupils snapshot, all text but the row's number: what a school certified, not our reading of it. */
public final class PupilTable {

    static final List<String> COLUMNS = List.of(
            "grade",
            "room",
            "sex",
            "birthDate",
            "ageYears",
            "weightKg",
            "heightCm",
            "religion",
            "nationality",
            "ethnicity",
            "disadvantage",
            "cannotStrikeOff",
            "idKind");

    static String create() {
        return "CREATE TEMP TABLE pupils (schoolCode VARCHAR, rowNo INTEGER, " + String.join(" VARCHAR, ", COLUMNS)
                + " VARCHAR)";
    }

    private PupilTable() {}
}
