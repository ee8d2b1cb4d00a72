package org.khet.benchmarks.census;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules as programs of Google's CEL; splitting, typing and uniqueness by hand, since CEL has none of them. */
final class CelReader implements Contestant {
    private static final String[][] RULES = {
        {"DMC-001", "citizenId != ''"},
        {
            "DMC-002",
            "citizenId == '' || citizenId.matches('^[0-9]{13}$') || citizenId.matches('^[Gg]') || citizenId.matches('^[0-9.]+[Ee][+]?[0-9]+$')"
        },
        {"DMC-003", "!citizenId.matches('^[0-9]{13}$') || validThaiId(citizenId)"},
        {"DMC-010", "schoolCode != ''"},
        {"DMC-011", "schoolCode == '' || schoolCode.matches('^[0-9]{8}$')"},
        {"DMC-013", "grade != ''"},
        {"DMC-014", "grade == '' || gradeKnown"},
        {"DMC-016", "roomText != ''"},
        {"DMC-017", "roomText == '' || room >= 0"},
        {"DMC-018", "room < 0 || room >= 1 && room <= 60"},
        {"DMC-019", "sex != ''"},
        {"DMC-020", "sex == '' || sex in ['ช', 'ญ']"},
        {"DMC-023", "!(sex in ['ช', 'ญ']) || title == '' || titleSex == sex"},
        {"DMC-024", "firstName != ''"},
        {"DMC-029", "birthText == '' || birthKnown"},
        {"DMC-030", "!birthKnown || birth <= 20249"},
        {"DMC-031", "!birthKnown || birth > 20249 || !gradeKnown || age >= ageFrom && age <= ageTo"},
        {"DMC-036", "weight == 0.0 || weight >= 8.0 && weight <= 150.0"},
        {"DMC-037", "height == 0.0 || height >= 70.0 && height <= 210.0"},
        {"DMC-041", "disadvantage == '' || disadvantageKnown"},
    };

    private final Map<String, CelRuntime.Program> programs = new LinkedHashMap<>();

    CelReader() {
        CelCompiler compiler = compiler();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .addFunctionBindings(CelFunctionBinding.from("validThaiId_s", String.class, Pupil::validId))
                .build();
        try {
            for (String[] rule : RULES) {
                programs.put(
                        rule[0], runtime.createProgram(compiler.compile(rule[1]).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder();
        for (String text : new String[] {
            "citizenId",
            "schoolCode",
            "grade",
            "roomText",
            "sex",
            "title",
            "titleSex",
            "firstName",
            "birthText",
            "disadvantage"
        }) {
            builder.addVar(text, SimpleType.STRING);
        }
        for (String whole : new String[] {"room", "birth", "age", "ageFrom", "ageTo"}) {
            builder.addVar(whole, SimpleType.INT);
        }
        for (String flag : new String[] {"gradeKnown", "birthKnown", "disadvantageKnown"}) {
            builder.addVar(flag, SimpleType.BOOL);
        }
        return builder.addVar("weight", SimpleType.DOUBLE)
                .addVar("height", SimpleType.DOUBLE)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "validThaiId",
                        CelOverloadDecl.newGlobalOverload("validThaiId_s", SimpleType.BOOL, SimpleType.STRING)))
                .build();
    }

    @Override
    public Map<String, Long> check(Path file) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            in.readLine();
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Pupil pupil = Pupil.of(PlainReader.cells(line));
                Map<String, Object> values = values(pupil);
                for (Map.Entry<String, CelRuntime.Program> rule : programs.entrySet()) {
                    if (!Boolean.TRUE.equals(rule.getValue().eval(values))) {
                        counts.merge(rule.getKey(), 1L, Long::sum);
                    }
                }
                if (pupil.hasUsableId() && !ids.add(pupil.citizenId())) {
                    counts.merge("DMC-007", 1L, Long::sum);
                }
            }
        } catch (CelEvaluationException fault) {
            throw new IllegalStateException(fault);
        }
        return counts;
    }

    private static Map<String, Object> values(Pupil pupil) {
        Map<String, Object> values = new HashMap<>();
        int[] ages = pupil.grade() == null ? null : Pupil.AGES.get(pupil.grade());
        values.put("citizenId", text(pupil.citizenId()));
        values.put("schoolCode", text(pupil.schoolCode()));
        values.put("grade", text(pupil.grade()));
        values.put("gradeKnown", ages != null);
        values.put("ageFrom", ages == null ? 0L : (long) ages[0]);
        values.put("ageTo", ages == null ? 0L : (long) ages[1]);
        values.put("roomText", text(pupil.roomText()));
        values.put("room", pupil.room() == null ? -1L : pupil.room());
        values.put("sex", text(pupil.sex()));
        values.put("title", text(pupil.title()));
        values.put("titleSex", pupil.title() == null ? "" : Pupil.TITLES.getOrDefault(pupil.title(), ""));
        values.put("firstName", text(pupil.firstName()));
        values.put("birthText", text(pupil.birthText()));
        values.put("birthKnown", pupil.birth() != null);
        values.put("birth", pupil.birth() == null ? 0L : pupil.birth().toEpochDay());
        values.put("age", pupil.age());
        values.put("weight", pupil.weight() == null ? 0.0 : pupil.weight());
        values.put("height", pupil.height() == null ? 0.0 : pupil.height());
        values.put("disadvantage", text(pupil.disadvantage()));
        values.put(
                "disadvantageKnown",
                pupil.disadvantage() != null && Pupil.DISADVANTAGES.contains(pupil.disadvantage()));
        return values;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
