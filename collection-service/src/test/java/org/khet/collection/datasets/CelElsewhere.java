package org.khet.collection.datasets;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.rules.checking.Row;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Example;
import org.khet.rules.text.BuddhistDate;
import org.khet.rules.text.ThaiId;
import tools.jackson.databind.JsonNode;

/** A validator that somebody else wrote after the downloaded catalogue, with Google's implementation of the language. */
@SuppressWarnings("Immutable") // the catalogue is only read
final class CelElsewhere {
    private final JsonNode catalogue;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Map<String, CelRuntime.Program> programs = new ConcurrentHashMap<>();

    CelElsewhere(JsonNode catalogue) {
        this.catalogue = catalogue;
        this.compiler = compiler();
        // Its older runtime is taken, as in infra/rules: the newer planner errs where a value is missing.
        this.runtime = CelRuntimeFactory.legacyCelRuntimeBuilder()
                .addFunctionBindings(
                        CelFunctionBinding.from("validThaiId", String.class, ThaiId::valid),
                        CelFunctionBinding.from("ageOn", Instant.class, Instant.class, CelElsewhere::age),
                        CelFunctionBinding.from(
                                "daysBetween",
                                Instant.class,
                                Instant.class,
                                (from, to) -> ChronoUnit.DAYS.between(day(from), day(to))),
                        CelFunctionBinding.from("beYear", Instant.class, at -> (long) day(at).getYear() + 543),
                        CelFunctionBinding.from("beDate", String.class, CelElsewhere::beDate),
                        CelFunctionBinding.from(
                                "inList",
                                String.class,
                                String.class,
                                (code, list) -> !code(list, code).isMissingNode()),
                        CelFunctionBinding.from(
                                "numberIn",
                                List.of(String.class, String.class, String.class),
                                a -> known(fact(a, "numbers")).asLong()),
                        CelFunctionBinding.from(
                                "textIn",
                                List.of(String.class, String.class, String.class),
                                a -> known(fact(a, "texts")).asString()))
                .build();
    }

    /** The values of one row: those that are there, every text, and what surrounds the file. */
    record Values(Map<String, Object> present, Map<String, String> texts, Map<String, Object> surroundings) {
        static Values of(DataSet dataSet, Row row, Example example) {
            var present = new HashMap<String, Object>();
            var texts = new HashMap<String, String>();
            for (var field : dataSet.fields()) {
                var name = field.name();
                Object value = switch (field.type()) {
                    case TEXT, CODE -> row.text(name);
                    case INTEGER -> row.integer(name);
                    case DECIMAL -> row.decimal(name);
                    case DATE_BE ->
                        row.date(name) == null ? null : at(java.util.Objects.requireNonNull(row.date(name)));
                };
                if (value != null) {
                    present.put(name, value);
                }
                texts.put(name, row.text(name) == null ? "" : row.text(name));
            }
            return new Values(
                    present,
                    texts,
                    Map.of(
                            "referenceDate",
                            at(LocalDate.parse(example.referenceDate())),
                            "ownSchoolCode",
                            example.schoolCode(),
                            "gradesOffered",
                            example.gradesOffered()));
        }
    }

    boolean finds(JsonNode rule, Values values) {
        var all = new HashMap<String, Object>(values.present());
        all.put("row", values.present());
        all.put("text", values.texts());
        all.putAll(values.surroundings());
        try {
            var program = programs.computeIfAbsent(rule.path("expression").asString(), this::compile);
            return program.eval(all) instanceof Boolean truth && !truth;
        } catch (CelEvaluationException noValue) {
            return false;
        }
    }

    private CelRuntime.Program compile(String expression) {
        try {
            return runtime.createProgram(compiler.compile(expression).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new AssertionError(expression, e);
        }
    }

    private CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setStandardMacros(CelStandardMacro.HAS);
        catalogue
                .path("variables")
                .forEach(variable -> builder.addVar(
                        variable.path("name").asString(),
                        type(variable.path("celType").asString())));
        return builder.addVar("row", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addVar("text", MapType.create(SimpleType.STRING, SimpleType.STRING))
                .addFunctionDeclarations(
                        global("validThaiId", SimpleType.BOOL, SimpleType.STRING),
                        global("ageOn", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                        global("daysBetween", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                        global("beYear", SimpleType.INT, SimpleType.TIMESTAMP),
                        global("beDate", SimpleType.TIMESTAMP, SimpleType.STRING),
                        member("inList", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING),
                        member("numberIn", SimpleType.INT, SimpleType.STRING, SimpleType.STRING, SimpleType.STRING),
                        member("textIn", SimpleType.STRING, SimpleType.STRING, SimpleType.STRING, SimpleType.STRING))
                .build();
    }

    private static CelType type(String said) {
        return switch (said) {
            case "int" -> SimpleType.INT;
            case "double" -> SimpleType.DOUBLE;
            case "timestamp" -> SimpleType.TIMESTAMP;
            case "string" -> SimpleType.STRING;
            case "list(string)" -> ListType.create(SimpleType.STRING);
            default -> throw new AssertionError(said);
        };
    }

    private static CelFunctionDecl global(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name, result, List.of(arguments)));
    }

    private static CelFunctionDecl member(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newMemberOverload(name, result, List.of(arguments)));
    }

    private JsonNode fact(Object[] arguments, String kind) {
        return code(arguments[1].toString(), arguments[0].toString()).path(kind).path(arguments[2].toString());
    }

    private JsonNode code(String list, String code) {
        for (var candidate : catalogue.path("codeLists")) {
            if (candidate.path("name").asString().equals(list)) {
                for (var each : candidate.path("codes")) {
                    var also = each.path("also")
                            .valueStream()
                            .anyMatch(other -> other.asString().equals(code));
                    if (also || each.path("code").asString().equals(code)) {
                        return each;
                    }
                }
            }
        }
        return catalogue.path("nothing");
    }

    private static JsonNode known(JsonNode fact) throws CelEvaluationException {
        if (fact.isMissingNode()) {
            throw new CelEvaluationException("no such fact");
        }
        return fact;
    }

    private static long age(Instant born, Instant on) {
        return on.isBefore(born)
                ? -Period.between(day(on), day(born)).getYears()
                : Period.between(day(born), day(on)).getYears();
    }

    private static Instant beDate(String written) {
        return Instant.ofEpochSecond(86_400L * BuddhistDate.parse(written.toCharArray(), 0, written.length()));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
