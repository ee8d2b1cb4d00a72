package org.khet.rules.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.rules.text.BuddhistDate;
import org.khet.rules.text.ThaiId;

/**
 * The same expressions on Google's implementation; our functions are declared to it as extensions. Its older runtime is taken:
 * the planner of 0.14.0 calls {@code true != (x || false)} true where x is missing, against the language's own definition.
 */
final class CelOracle {
    private static final CelOptions OPTIONS = CelOptions.current().build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME = runtime();

    private CelOracle() {}

    static CelRuntime.Program compile(String expression) throws CelValidationException, CelEvaluationException {
        return RUNTIME.createProgram(COMPILER.compile(expression).getAst());
    }

    /** An evaluation error, such as a missing variable, is what we call nothing. */
    static Expression.Verdict evaluate(CelRuntime.Program program, Map<String, Object> row) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Object> texts = new HashMap<>();
        row.forEach((name, value) -> values.put(
                name, TestScope.FIELDS.get(name) == Type.DATE ? Instant.ofEpochSecond(86_400 * (Long) value) : value));
        TestScope.FIELDS.keySet().forEach(name -> texts.put(name, row.get(name) instanceof String text ? text : ""));
        values.put("row", row);
        values.put("text", texts);
        values.put("offered", List.of("ป.1", "ป.2"));
        try {
            // What depends on a missing variable comes back as a set of unknowns.
            return !(program.eval(values) instanceof Boolean truth)
                    ? Expression.Verdict.NOTHING
                    : truth ? Expression.Verdict.TRUE : Expression.Verdict.FALSE;
        } catch (CelEvaluationException noValue) {
            return Expression.Verdict.NOTHING;
        }
    }

    private static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.HAS);
        TestScope.FIELDS.forEach((name, type) -> builder.addVar(
                name,
                switch (type) {
                    case INT -> SimpleType.INT;
                    case DOUBLE -> SimpleType.DOUBLE;
                    case DATE -> SimpleType.TIMESTAMP;
                    default -> SimpleType.STRING;
                }));
        return builder.addVar("row", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addVar("text", MapType.create(SimpleType.STRING, SimpleType.STRING))
                .addVar("offered", ListType.create(SimpleType.STRING))
                .addFunctionDeclarations(
                        global("validThaiId", SimpleType.BOOL, SimpleType.STRING),
                        global("ageOn", SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                        global("beYear", SimpleType.INT, SimpleType.TIMESTAMP),
                        global("beDate", SimpleType.TIMESTAMP, SimpleType.STRING),
                        member("inList", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING),
                        member("numberIn", SimpleType.INT, SimpleType.STRING, SimpleType.STRING, SimpleType.STRING),
                        member("textIn", SimpleType.STRING, SimpleType.STRING, SimpleType.STRING, SimpleType.STRING))
                .build();
    }

    private static CelFunctionDecl global(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name, result, List.of(arguments)));
    }

    private static CelFunctionDecl member(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newMemberOverload(name, result, List.of(arguments)));
    }

    private static CelRuntime runtime() {
        return CelRuntimeFactory.legacyCelRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(
                        CelFunctionBinding.from("validThaiId", String.class, ThaiId::valid),
                        CelFunctionBinding.from("ageOn", Instant.class, Instant.class, CelOracle::age),
                        CelFunctionBinding.from("beYear", Instant.class, at -> (long) day(at).getYear() + 543),
                        CelFunctionBinding.from("beDate", String.class, CelOracle::beDate),
                        CelFunctionBinding.from(
                                "inList", String.class, String.class, (code, list) -> TestScope.GRADES.contains(code)),
                        CelFunctionBinding.from(
                                "numberIn", List.of(String.class, String.class, String.class), a -> 6L + known(a[0])),
                        CelFunctionBinding.from(
                                "textIn",
                                List.of(String.class, String.class, String.class),
                                a -> TestScope.GRADES.get(known(a[0])).substring(0, 1)))
                .build();
    }

    /** By the calendar of the JDK, not by ours. */
    private static long age(Instant born, Instant on) {
        return on.isBefore(born)
                ? -Period.between(day(on), day(born)).getYears()
                : Period.between(day(born), day(on)).getYears();
    }

    private static Instant beDate(String written) {
        return Instant.ofEpochSecond(86_400L * BuddhistDate.parse(written.toCharArray(), 0, written.length()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static int known(Object code) throws CelEvaluationException {
        int found = TestScope.GRADES.indexOf(code);
        if (found < 0) {
            throw new CelEvaluationException("no such code");
        }
        return found;
    }
}
