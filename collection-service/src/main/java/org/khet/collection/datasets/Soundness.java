package org.khet.collection.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.InvalidDataSetException;
import org.khet.rules.json.Json;

/** Everything wrong with a definition, each fault at its place: its form, what the engine says to it, what the office asks of it, its examples. */
final class Soundness {

    private static final String FIGURES = "figures";
    private static final Pattern POSITION = Pattern.compile("^(.*) \\(at character (\\d+)\\)$", Pattern.DOTALL);
    private static final Pattern IN_PATTERN = Pattern.compile("^pattern, character (\\d+): (.*)$", Pattern.DOTALL);

    private final Definition definition;
    private final List<Fault> faults = new ArrayList<>();

    private Soundness(Definition definition) {
        this.definition = definition;
    }

    /**
     * What came of looking.
     *
     * @param checker of the definition, or of what is readable of it; null where the engine refuses it
     * @param examples how the rules' own examples turned out; none where they could not be run
     */
    record Result(List<Fault> faults, @Nullable Checker checker, List<ExampleResult> examples) {
        boolean isSound() {
            return faults.isEmpty();
        }
    }

    static Result of(Definition definition) {
        return new Soundness(definition).look();
    }

    private Result look() {
        var read = Parts.of(definition);
        faults.addAll(read.faults());
        faults.addAll(HouseRules.of(definition, read.dataSet()));
        var checker = compiled(read);
        if (checker == null) {
            return new Result(distinct(), null, List.of());
        }
        var examples = ExampleRuns.of(checker);
        examples.stream()
                .filter(example -> !example.holds())
                .map(example -> example.fault(indexOf(Definition.RULES, "code", example.rule())))
                .forEach(faults::add);
        return new Result(distinct(), checker, examples);
    }

    private List<Fault> distinct() {
        return faults.stream().distinct().toList();
    }

    private @Nullable Checker compiled(Parts.Read read) {
        try {
            return Checker.compile(read.dataSet());
        } catch (InvalidDataSetException e) {
            e.faults().stream().map(this::placed).forEach(faults::add);
            return null;
        }
    }

    /** The engine names a field or a rule; people look for the member. */
    private Fault placed(String told) {
        for (var name : names(Definition.FIELDS, "name")) {
            var start = "field " + name + ": ";
            if (told.startsWith(start)) {
                return ofField(
                        "fields[" + indexOf(Definition.FIELDS, "name", name) + "]", told.substring(start.length()));
            }
        }
        for (var code : names(Definition.RULES, "code")) {
            var start = "rule " + code + ": ";
            if (told.startsWith(start)) {
                return ofRule("rules[" + indexOf(Definition.RULES, "code", code) + "]", told.substring(start.length()));
            }
        }
        for (var name : names(FIGURES, "name")) {
            var start = "figure " + name + ": ";
            if (told.startsWith(start)) {
                return ofFigure(FIGURES + "[" + indexOf(FIGURES, "name", name) + "]", told.substring(start.length()));
            }
        }
        var colon = told.indexOf(": ");
        var member = colon < 0 ? "" : told.substring(0, colon);
        return definition.json().members().containsKey(member) || member.equals(Definition.FIELDS)
                ? FaultWords.fault(member, told.substring(colon + 2))
                : FaultWords.fault("", told);
    }

    private static Fault ofField(String place, String told) {
        var inPattern = IN_PATTERN.matcher(told);
        if (inPattern.matches()) {
            return FaultWords.fault(place + ".pattern", inPattern.group(2), Integer.parseInt(inPattern.group(1)) - 1);
        }
        var member = told.contains("code list") ? ".codeList" : told.contains("name is taken") ? ".name" : "";
        return FaultWords.fault(place + member, told);
    }

    private static Fault ofFigure(String place, String told) {
        var inExpression = POSITION.matcher(told);
        if (inExpression.matches()) {
            return FaultWords.fault(
                    place + ".when", inExpression.group(1), Integer.parseInt(inExpression.group(2)) - 1);
        }
        var member = told.contains("stands twice") ? ".name" : told.contains("code list") ? ".by" : ".fields";
        return FaultWords.fault(place + member, told);
    }

    private static Fault ofRule(String place, String told) {
        var inExpression = POSITION.matcher(told);
        if (inExpression.matches()) {
            return FaultWords.fault(
                    place + ".expression", inExpression.group(1), Integer.parseInt(inExpression.group(2)) - 1);
        }
        if (told.startsWith("nothing fills")) {
            return FaultWords.fault(place + ".message", told);
        }
        var member = told.contains("stands twice")
                ? ".code"
                : told.contains("figure") ? ".figure" : told.contains("field") ? ".fields" : "";
        return FaultWords.fault(place + member, told);
    }

    private List<String> names(String list, String member) {
        return definition.items(list).stream().map(item -> nameOf(item, member)).toList();
    }

    /** The last of that name: where a name stands twice, the second is the one too many. */
    private int indexOf(String list, String member, String name) {
        return Math.max(0, names(list, member).lastIndexOf(name));
    }

    private static String nameOf(Json item, String member) {
        return item instanceof Json.Obj object ? Definition.textOf(object, member) : "";
    }
}
