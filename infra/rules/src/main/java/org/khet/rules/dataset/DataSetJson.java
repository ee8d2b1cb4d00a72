package org.khet.rules.dataset;

import org.khet.rules.json.JsonReader;
import org.khet.rules.json.JsonWriter;

/** Data sets as JSON: what is shipped, stored, sent and edited is this one form. */
public final class DataSetJson {
    private DataSetJson() {}

    /** @throws org.khet.rules.json.JsonException with the place of the first thing that is not as it must be */
    public static DataSet read(String json) {
        return DataSetReading.read(JsonReader.read(json));
    }

    /** Reading the result gives an equal data set. */
    public static String write(DataSet dataSet) {
        return JsonWriter.write(DataSetWriting.write(dataSet));
    }
}
