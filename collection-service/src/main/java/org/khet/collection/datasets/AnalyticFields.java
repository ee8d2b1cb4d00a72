package org.khet.collection.datasets;

import java.util.ArrayList;
import java.util.List;
import org.khet.events.DataDescription;
import org.khet.events.DataDescription.DescribedField;
import org.khet.events.DataDescription.DescribedValue;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.dataset.DataClass;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;

/** The fields whose cells may leave this service: what figures are made of, never a name, an address or an ID. */
public final class AnalyticFields {

    /** A data set with this field is about pupils. */
    public static final String CITIZEN_ID = "citizenId";

    /** What goes out in place of the ID. */
    public static final String ID_KIND = "idKind";

    /** Some of these are sensitive; they are listed one by one so that nothing joins them by chance. */
    private static final List<String> OF_PUPILS = List.of(
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
            "bloodGroup",
            "scout",
            "youthRedCross",
            "swimming",
            "disability",
            "boarding",
            "lacksUniform",
            "lacksStationery",
            "lacksTextbooks",
            "lacksLunch",
            "travelMeans",
            "travelMinutes",
            "distanceUnpaved",
            "distancePaved",
            "distanceWater");

    public static boolean isOfPupils(DataSet dataSet) {
        return dataSet.findField(CITIZEN_ID).isPresent();
    }

    /** Without {@link #ID_KIND}, which is no field of the data set. */
    public static List<Field> of(DataSet dataSet) {
        return isOfPupils(dataSet)
                ? OF_PUPILS.stream()
                        .flatMap(name -> dataSet.findField(name).stream())
                        .toList()
                : dataSet.fields().stream()
                        .filter(field -> !field.dataClass().masked())
                        .toList();
    }

    /** The same for those who read the chunks, {@link #ID_KIND} last. */
    public static DataDescription describe(DataSet dataSet) {
        var fields = new ArrayList<>(
                of(dataSet).stream().map(field -> described(dataSet, field)).toList());
        if (isOfPupils(dataSet)) {
            fields.add(new DescribedField(
                    ID_KIND,
                    "ชนิดของเลขประจำตัว",
                    "Kind of ID",
                    FieldType.CODE.name(),
                    DataClass.PERSONAL.name(),
                    List.of(
                            new DescribedValue("THAI_ID", "เลขประจำตัวประชาชน", "Thai citizen ID"),
                            new DescribedValue("G_CODE", "รหัส G", "G code"),
                            new DescribedValue("NONE", "ไม่มี", "None"))));
        }
        var aboutPeople =
                dataSet.fields().stream().anyMatch(field -> field.dataClass().masked());
        return new DataDescription(aboutPeople, List.copyOf(fields));
    }

    private static DescribedField described(DataSet dataSet, Field field) {
        var list = field.codeList();
        return new DescribedField(
                field.name(),
                field.label().th(),
                field.label().en(),
                field.type() == FieldType.DATE_BE ? "DATE" : field.type().name(),
                field.dataClass().name(),
                list == null
                        ? List.of()
                        : dataSet.findCodeList(list).map(AnalyticFields::values).orElse(List.of()));
    }

    private static List<DescribedValue> values(CodeList list) {
        return list.codes().stream()
                .map(code -> new DescribedValue(
                        code.code(), code.label().th(), code.label().en()))
                .toList();
    }

    private AnalyticFields() {}
}
