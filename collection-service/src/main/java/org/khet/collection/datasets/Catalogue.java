package org.khet.collection.datasets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules of a version with everything another implementation of the Common Expression Language needs to find the same:
 * what each name means, how a cell becomes a value, the functions, the code lists, and each rule with its examples.
 */
final class Catalogue {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern RUNS = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final List<String> COLUMNS = List.of(
            "dataSet",
            "version",
            "rule",
            "severity",
            "check",
            "findsWhere",
            "fields",
            "expression",
            "parameters",
            "messageTh",
            "messageEn",
            "cureTh",
            "cureEn");
    private static final List<String> TOLD =
            List.of("code", "severity", "check", "fields", "expression", "message", "cure", "passes", "fails");

    private final JsonNode definition;
    private final JsonMapper json;

    Catalogue(Definition definition, JsonMapper json) {
        this.definition = json.readTree(definition.canonical().text());
        this.json = json;
    }

    ObjectNode asJson() {
        var catalogue = json.createObjectNode();
        catalogue.put("dataSet", definition.path("code").asString());
        catalogue.put("version", definition.path("version").asInt());
        catalogue.set("title", definition.path("title"));
        catalogue.set("language", CatalogueLanguage.describe(json));
        var variables = catalogue.putArray("variables");
        definition.path("fields").valueStream().forEach(field -> variables.add(variable(field)));
        CatalogueLanguage.surroundings(variables);
        catalogue.set("codeLists", orEmpty(definition.path("codeLists")));
        var rules = catalogue.putArray("rules");
        definition.path("rules").valueStream().forEach(rule -> rules.add(rule(rule)));
        if (definition.has("example")) {
            catalogue.set("example", definition.path("example"));
        }
        return catalogue;
    }

    String asCsv() {
        var out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            definition.path("rules").valueStream().map(this::line).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private List<String> line(JsonNode rule) {
        return Stream.of(
                        definition.path("code").asString(),
                        definition.path("version").asString(),
                        rule.path("code").asString(),
                        rule.path("severity").asString(),
                        rule.path("check").asString(),
                        findsWhere(rule.path("check").asString()),
                        rule.path("fields")
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(" ")),
                        rule.path("expression").asString(""),
                        parameters(rule),
                        rule.path("message").path("th").asString(),
                        rule.path("message").path("en").asString(),
                        rule.path("cure").path("th").asString(),
                        rule.path("cure").path("en").asString())
                .map(Catalogue::harmless)
                .toList();
    }

    private ObjectNode variable(JsonNode field) {
        var variable = json.createObjectNode();
        variable.put("name", field.path("name").asString());
        variable.put("celType", CatalogueLanguage.celType(field.path("type").asString()));
        variable.set("label", field.path("label"));
        for (var member :
                List.of("type", "titles", "required", "maxLength", "pattern", "codeList", "nulls", "arabicDigits")) {
            if (field.has(member)) {
                variable.set(member, field.path(member));
            }
        }
        return variable;
    }

    private ObjectNode rule(JsonNode rule) {
        var told = json.createObjectNode();
        for (var member : TOLD) {
            if (rule.has(member)) {
                told.set(member, rule.path(member));
            }
        }
        rule.propertyStream()
                .filter(member -> !TOLD.contains(member.getKey()))
                .forEach(member -> told.set(member.getKey(), member.getValue()));
        if (rule.has("expression")) {
            told.put("findsWhere", findsWhere(rule.path("check").asString()));
        }
        return told;
    }

    /** For which outcome of its expression a rule speaks up. */
    private static String findsWhere(String check) {
        return switch (check) {
            case "EXPRESSION" -> "false";
            case "TALLY" -> "true: counted, told once";
            case "UNIQUE" -> "the same fields stand in an earlier row; rows whose expression is not true are left out";
            default -> "";
        };
    }

    private String parameters(JsonNode rule) {
        var parameters = json.createObjectNode();
        rule.propertyStream()
                .filter(member -> !TOLD.contains(member.getKey()))
                .forEach(member -> parameters.set(member.getKey(), member.getValue()));
        return parameters.isEmpty() ? "" : parameters.toString();
    }

    private JsonNode orEmpty(JsonNode list) {
        return list.isMissingNode() ? json.createArrayNode() : list;
    }

    /** A spreadsheet must show the cell, not run it. */
    private static String harmless(String cell) {
        return RUNS.matcher(cell).matches() ? "'" + cell : cell;
    }
}
