package org.khet.reporting.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.khet.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Input tables of a folder: what ships, and in its place the rows of {@code CODE.json} where there is such a file, written as
 * {@code PUT /api/reporting/inputs/CODE} takes them and held to the same rules.
 */
public final class InputFiles implements InputEditions {

    private static final String ENDING = ".json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, InputEdition> editions = new TreeMap<>();

    private InputFiles(Path folder) throws IOException {
        var shipped = ShippedInputs.all();
        shipped.forEach((code, brought) -> editions.put(code, edition(code, 1, Map.of(), brought.rows())));
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                var code = name.substring(0, name.length() - ENDING.length());
                var brought = shipped.get(code);
                if (brought == null) {
                    throw new IOException(file + ": there is no input table of this name, only "
                            + String.join(", ", new TreeMap<>(shipped).keySet()));
                }
                editions.put(code, read(file, code, brought.table()));
            }
        }
    }

    /**
     * @param folder that need not be there
     * @throws IOException where a file is of no known table, or its rows leave a gap or overlap, naming file and rows
     */
    public static InputFiles of(Path folder) throws IOException {
        return new InputFiles(folder);
    }

    private static InputEdition read(Path file, String code, InputTable table) throws IOException {
        try {
            var written = JSON.readValue(file.toFile(), WrittenRows.class);
            return edition(code, 2, written.settings(), written.requireSound(table));
        } catch (ProblemException e) {
            throw new IOException(file + ": " + faults(e), e);
        } catch (RuntimeException e) {
            throw new IOException(file + " is not written as input tables are", e);
        }
    }

    private static String faults(ProblemException refused) {
        return refused.fields().stream()
                .map(fault -> fault.field() + " " + fault.messageEn())
                .collect(Collectors.joining("; "));
    }

    private static InputEdition edition(String code, int version, Map<String, String> settings, List<InputRow> rows) {
        return new InputEdition(
                InputEdition.idOf(code, version), code, version, settings, rows, "", null, "", Instant.EPOCH);
    }

    @Override
    public InputEdition get(String tableCode) {
        var found = editions.get(tableCode);
        if (found == null) {
            throw InputTables.notFound();
        }
        return found;
    }

    @Override
    public InputEdition get(String tableCode, int version) {
        var found = get(tableCode);
        if (found.version() != version) {
            throw InputTables.notFound();
        }
        return found;
    }
}
