package org.khet.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The holidays shipped with the product, B.E. 2567 to 2571; {@code thai-holidays.txt} names the source. Offices add what
 * the cabinet declares later.
 */
public final class ThaiHolidays {
    private record Line(Holiday holiday, boolean provisional) {}

    private static final List<Line> SHIPPED = read();

    private ThaiHolidays() {}

    /** All shipped days by date, provisional ones included. */
    public static List<Holiday> shipped() {
        return SHIPPED.stream().map(Line::holiday).toList();
    }

    /** Common-era years whose days are computed and not yet announced: a due date in them may still move. */
    public static Set<Integer> provisionalYears() {
        Set<Integer> years = new TreeSet<>();
        for (Line line : SHIPPED) {
            if (line.provisional()) {
                years.add(line.holiday().date().getYear());
            }
        }
        return years;
    }

    private static List<Line> read() {
        InputStream file = Objects.requireNonNull(ThaiHolidays.class.getResourceAsStream("thai-holidays.txt"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(parse(line));
                }
            }
            return List.copyOf(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Line parse(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        if (part.length != 6) {
            throw new IllegalStateException("Not six columns: " + line);
        }
        try {
            boolean provisional = Status.valueOf(part[2]) == Status.PROVISIONAL;
            Holiday.Kind kind = Holiday.Kind.valueOf(part[1]);
            return new Line(new Holiday(LocalDate.parse(part[0]), part[4], part[5], kind, part[3]), provisional);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new IllegalStateException("Not a holiday: " + line, wrong);
        }
    }

    private enum Status {
        ANNOUNCED,
        PROVISIONAL
    }
}
