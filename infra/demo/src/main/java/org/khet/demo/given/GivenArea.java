package org.khet.demo.given;

import java.util.List;
import org.khet.demo.area.Area;

/**
 * What was brought along.
 *
 * @param remarks what could not be used, in words
 */
public record GivenArea(Area area, List<GivenSchool> schools, List<String> remarks) {}
