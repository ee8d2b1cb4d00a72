package org.khet.reporting.inputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** What a release brings: each table's shape, and those of its figures that a cited public source confirms. */
record ShippedInputs(InputTable table, List<InputRow> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** By the codes of their tables. */
    static Map<String, ShippedInputs> all() {
        try {
            var byCode = new TreeMap<String, ShippedInputs>();
            Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:inputs/*.json"))
                    .map(ShippedInputs::read)
                    .forEach(shipped -> byCode.put(shipped.table().code(), shipped));
            return Map.copyOf(byCode);
        } catch (IOException e) {
            throw new UncheckedIOException("The shipped input tables cannot be read", e);
        }
    }

    private static ShippedInputs read(Resource resource) {
        try (var in = resource.getInputStream()) {
            return JSON.readValue(in, ShippedInputs.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Input table " + resource.getFilename() + " cannot be read", e);
        }
    }
}
