package org.khet.collection.datasets;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What must be known beside the rules to run a catalogue elsewhere. */
final class CatalogueLanguage {

    static ObjectNode describe(JsonMapper json) {
        var language = json.createObjectNode();
        language.put("name", "Common Expression Language");
        language.put("specification", "https://cel.dev");
        var meaning = language.putArray("meaning");
        meaning.add("A field's name is its value; row is a map of the fields that have a value; text is a map of every "
                + "field's text as it stands, tidied, empty where blank.");
        meaning.add(
                "A blank or unreadable cell has no value: its name is unset and absent from row. An expression that "
                        + "comes to an error or to no value finds nothing.");
        meaning.add(
                "Cells are trimmed; a cell equal to one of the field's nulls is blank; Thai digits count as Arabic where "
                        + "arabicDigits is set and in every type but TEXT.");
        meaning.add(
                "INTEGER is int, DECIMAL is double, DATE_BE (dd/mm/yyyy of the Buddhist era) is the timestamp of that "
                        + "day's midnight in UTC, TEXT is string, CODE is string: the code itself where the cell holds one of its "
                        + "other spellings (also).");
        meaning.add(
                "Each variable's own demands (required, type, maxLength, pattern, codeList) are checked as well; a pattern "
                        + "must match the whole value.");
        var functions = language.putArray("functions");
        function(functions, "validThaiId", "(string) -> bool", "13 digits whose last is the right check digit");
        function(
                functions,
                "ageOn",
                "(timestamp, timestamp) -> int",
                "completed years from the first day to the second");
        function(functions, "daysBetween", "(timestamp, timestamp) -> int", "days from the first to the second");
        function(functions, "beYear", "(timestamp) -> int", "the year of the Buddhist era");
        function(functions, "beDate", "(string) -> timestamp", "a day written dd/mm/yyyy of the Buddhist era");
        function(functions, "inList", "string.(string list) -> bool", "whether the list has the code");
        function(
                functions,
                "numberIn",
                "string.(string list, string fact) -> int",
                "the code's number of that name; no value where it has none");
        function(
                functions,
                "textIn",
                "string.(string list, string fact) -> string",
                "the code's text of that name; no value where it has none");
        return language;
    }

    static void surroundings(ArrayNode variables) {
        surrounding(variables, "referenceDate", "timestamp", "the collection's reference date");
        surrounding(variables, "ownSchoolCode", "string", "the sending school's code");
        surrounding(variables, "gradesOffered", "list(string)", "the grades the school offers");
    }

    static String celType(String fieldType) {
        return switch (fieldType) {
            case "INTEGER" -> "int";
            case "DECIMAL" -> "double";
            case "DATE_BE" -> "timestamp";
            default -> "string";
        };
    }

    private static void function(ArrayNode functions, String name, String signature, String meaning) {
        functions.addObject().put("name", name).put("signature", signature).put("meaning", meaning);
    }

    private static void surrounding(ArrayNode variables, String name, String type, String meaning) {
        variables.addObject().put("name", name).put("celType", type).put("meaning", meaning);
    }

    private CatalogueLanguage() {}
}
