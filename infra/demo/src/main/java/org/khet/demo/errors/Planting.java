package org.khet.demo.errors;

import java.util.List;

/** All that is planted in an area: the schools in their order, and the pupils that stand in two files. */
public record Planting(List<PlantedSchool> schools, List<Twin> twins) {

    /** Findings and cases that must come. */
    public int size() {
        return schools.stream().mapToInt(school -> school.expected().size()).sum() + twins.size();
    }
}
