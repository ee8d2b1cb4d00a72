package org.khet.request.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that ships with the service. */
@Component
public class Catalogue {

    private final List<CatalogueItem> items;

    Catalogue() {
        try (var in = Catalogue.class.getResourceAsStream("/catalogue/catalogue.json")) {
            items = List.copyOf(
                    JsonMapper.builder().build().readValue(in, new TypeReference<List<CatalogueItem>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue cannot be read", e);
        }
    }

    public List<CatalogueItem> all() {
        return items;
    }

    public Optional<CatalogueItem> find(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
