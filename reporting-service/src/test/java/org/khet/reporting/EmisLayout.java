package org.khet.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The table of an official page as the ministry prints it, every joined cell written out over all its places.
 *
 * @param rows heads first
 */
record EmisLayout(List<List<String>> rows) {

    private static final List<String> RANKS = List.of("คศ.1", "คศ.2", "คศ.3", "คศ.4", "คศ.5");
    private static final Pattern ROW = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("(?s)<td([^>]*)>(.*?)</td>");

    static Path file(String name) {
        return Path.of("../../shared/data/layouts", name + "_1020080005.html");
    }

    /** @param mark a text that stands in the table and in no other */
    static EmisLayout of(String name, String mark) throws IOException {
        var html = Files.readString(file(name));
        int from = html.lastIndexOf("<table", html.indexOf(mark));
        var cells = new ArrayList<TreeMap<Integer, String>>();
        var row = ROW.matcher(html.substring(from, html.indexOf("</table>", from)));
        for (int at = 0; row.find(); at++) {
            var cell = CELL.matcher(row.group(1));
            while (cell.find()) {
                place(cells, at, cell.group(1), text(cell.group(2)));
            }
        }
        return new EmisLayout(
                cells.stream().map(line -> List.copyOf(line.values())).toList());
    }

    private static void place(List<TreeMap<Integer, String>> cells, int row, String attributes, String text) {
        while (cells.size() < row + span(attributes, "rowspan")) {
            cells.add(new TreeMap<>());
        }
        int column = 0;
        while (cells.get(row).containsKey(column)) {
            column++;
        }
        for (int down = 0; down < span(attributes, "rowspan"); down++) {
            for (int across = 0; across < span(attributes, "colspan"); across++) {
                cells.get(row + down).put(column + across, text);
            }
        }
    }

    private static int span(String attributes, String name) {
        var found = Pattern.compile(name + "=\"(\\d+)\"").matcher(attributes);
        return found.find() ? Integer.parseInt(found.group(1)) : 1;
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Pupils that the printed page counts: its rows of single grades. */
    static List<List<String>> pupilsOf(List<List<String>> printed) {
        var records = new ArrayList<List<String>>();
        for (var row : printed) {
            if (row.getFirst().startsWith("รวม")) {
                continue;
            }
            int men = Integer.parseInt(row.get(1));
            for (int i = 0; i < Integer.parseInt(row.get(3)); i++) {
                var room = Integer.toString(i % Integer.parseInt(row.get(4)) + 1);
                records.add(List.of(row.getFirst().replace("อบ.", "อ."), room, i < men ? "ช" : "ญ"));
            }
        }
        return records;
    }

    /** People that the printed page counts: its rows that are no sums. */
    static List<List<String>> staffOf(List<List<String>> printed) {
        var records = new ArrayList<List<String>>();
        for (var row : printed) {
            if (row.get(1).equals("รวม") || row.getFirst().startsWith("รวม")) {
                continue;
            }
            var position = row.getFirst().replaceFirst("^\\d\\. ", "").replace("ลูกจ้างชั่วคราว", "ครูอัตราจ้าง");
            var rank = RANKS.contains(row.get(2)) ? row.get(2) : null;
            for (int i = 0; i < Integer.parseInt(row.get(5)); i++) {
                records.add(Arrays.asList(position, rank, i < Integer.parseInt(row.get(3)) ? "ช" : "ญ"));
            }
        }
        return records;
    }
}
