package org.khet.rules.browser;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.dataset.DataSets;

/** Writes what the race runs on: {@code RaceFiles FOLDER ROWS} makes {@code data-set.json} and {@code pupils.csv}. No test. */
public final class RaceFiles {
    private RaceFiles() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        DataSet dataSet = DataSets.shipped("DMC-STUDENT");
        Files.writeString(folder.resolve("data-set.json"), DataSetJson.write(dataSet));
        FaultyFiles maker = new FaultyFiles(dataSet, 42);
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(folder.resolve("pupils.csv")), 1 << 20)) {
            out.write((maker.header() + "\r\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                out.write((maker.pupil(i) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
