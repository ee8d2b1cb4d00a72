package org.khet.reporting.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made of a snapshot's file without server and store, with input tables and networks. */
class OfflineReportsIT {

    private static final Path SHIPPED = Path.of("src/main/resources/reports");

    @TempDir
    private Path folder;

    /** Three schools of 130, 20 and 250 pupils. */
    @BeforeEach
    void snapshot() throws IOException, SQLException {
        var pupils = Files.createDirectories(folder.resolve("snapshots")).resolve("pupils.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("""
                    COPY (SELECT CASE WHEN i < 130 THEN '99010001' WHEN i < 150 THEN '99010002' ELSE '99010003' END AS schoolCode,
                                 'ป.' || (1 + i %% 6) AS grade, '1' AS room, ['ช', 'ญ'][1 + i %% 2] AS sex
                          FROM range(400) t(i) ORDER BY 1, i) TO '%s' (FORMAT parquet)""".formatted(pupils));
        }
        Files.writeString(folder.resolve("schools.tsv"), """
                99010001\tบ้านหนึ่ง\tเมือง\t9901\tริมน้ำ
                99010002\tบ้านสอง\tเมือง\t9901
                99010003\tบ้านสาม\tเมือง\t9901\tริมน้ำ
                """);
        var reports = Files.createDirectories(folder.resolve("reports"));
        for (var name : new String[] {"schools-by-size-primary-7.json", "pupils-by-network.json"}) {
            Files.copy(SHIPPED.resolve(name), reports.resolve(name));
        }
    }

    @Test
    void sizes_come_from_the_input_tables_that_ship_and_networks_from_the_list_of_schools() throws Exception {
        assertThat(made("schools-by-size-primary-7.csv"))
                .contains("\n1–120,1,33.33,10,10,20,", "\n121–200,1,33.33,65,65,130,", "\n201–300,1,33.33,125,125,250,")
                .contains("\n301–499,0,");
        assertThat(Files.readString(folder.resolve("out/pupils-by-network.csv"), StandardCharsets.UTF_8))
                .containsSubsequence("99010001,บ้านหนึ่ง,เมือง,ริมน้ำ", "99010003,", "ริมน้ำ", "99010002,", "400");
    }

    @Test
    void a_table_in_the_folder_takes_the_place_of_the_one_that_ships() throws Exception {
        input("size-classes", row(1, "0", "199") + "," + row(2, "200", null));
        assertThat(made("schools-by-size-primary-7.csv"))
                .contains("\n0–199,2,66.67,75,75,150,", "\n200–,1,33.33,125,125,250,");
    }

    @Test
    void a_table_with_a_hole_or_of_no_known_name_is_refused_with_its_file_and_row() throws IOException {
        input("size-classes", row(1, "0", "100") + "," + row(2, "200", null));
        assertThatThrownBy(() -> made("schools-by-size-primary-7.csv"))
                .hasMessageContaining("size-classes.json")
                .hasMessageContaining("rows[1]");
        Files.delete(folder.resolve("inputs/size-classes.json"));
        input("sizes", "");
        assertThatThrownBy(() -> made("schools-by-size-primary-7.csv"))
                .hasMessageContaining("sizes.json")
                .hasMessageContaining("size-classes");
    }

    private String made(String file) throws Exception {
        OfflineReports.main(new String[] {
            folder.toString(),
            folder.resolve("reports").toString(),
            folder.resolve("out").toString(),
            "1"
        });
        return Files.readString(folder.resolve("out").resolve(file), StandardCharsets.UTF_8);
    }

    private void input(String code, String rows) throws IOException {
        var inputs = Files.createDirectories(folder.resolve("inputs"));
        Files.writeString(inputs.resolve(code + ".json"), "{\"rows\": [" + rows + "]}");
    }

    private static String row(int value, String from, String to) {
        return """
                {"keys": {"scheme": "PRIMARY-7", "from": "%s"%s}, "value": %d, "validFrom": "2000-01-01",
                 "authority": "สมมติ", "source": "สมมติ", "confirmed": false}""".formatted(from, to == null ? "" : ", \"to\": \"" + to + "\"", value);
    }
}
