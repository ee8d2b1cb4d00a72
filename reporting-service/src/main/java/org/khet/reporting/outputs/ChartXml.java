package org.khet.reporting.outputs;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.documents.Chart;
import org.khet.reporting.outputs.ChartCells.Series;
import org.khet.reporting.outputs.ChartCells.Told;
import org.khet.reporting.outputs.Grid.ChartKind;

/** A chart in the words of DrawingML (ECMA-376 part 1, 21.2), as like that of the printed page as it goes. */
final class ChartXml {

    private static final String DRAWING_ML = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String INK = "333333";
    private static final String RULES = "DDDDDD";
    private static final int HUNDREDTHS = 100;
    private static final int TITLE = 16;
    private static final int WORDS = 12;
    private static final int CROWDED = 10;
    /** In units of a sixty-thousandth of a degree. */
    private static final int SLANTED = -45 * 60_000;

    static String of(Drawn drawn, ChartCells cells) {
        var kind = drawn.chart().kind();
        var series = kind == ChartKind.PIE ? cells.series().subList(0, 1) : cells.series();
        var categories = cells.categories();
        var plot = switch (kind) {
            case BAR -> bars("clustered", "<c:gapWidth val=\"60\"/>", series, categories);
            case STACKED -> bars("stacked", "<c:gapWidth val=\"60\"/><c:overlap val=\"100\"/>", series, categories);
            case LINE -> lines(series, categories);
            case PIE -> pie(series.getFirst(), categories);
        };
        boolean legend = kind != ChartKind.PIE && series.size() > 1;
        return "<c:chartSpace xmlns:c=\"" + DRAWING_ML + "chart\" xmlns:a=\"" + DRAWING_ML + "main\">"
                + "<c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>"
                + letters("defRPr", TITLE, true) + "</a:pPr><a:r>" + letters("rPr lang=\"th-TH\"", TITLE, true)
                + "<a:t>" + escaped(drawn.chart().titleTh())
                + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
                + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>" + plot + "</c:plotArea>"
                + (legend ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>" + text("") + "</c:legend>" : "")
                // Where there is no figure nothing is drawn, never a nought.
                + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
                + "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
                + "</c:chartSpace>";
    }

    private static String bars(String grouping, String gaps, List<Series> series, Told categories) {
        return "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"" + grouping + "\"/><c:varyColors val=\"0\"/>"
                + all(
                        series,
                        at -> one(
                                series.get(at),
                                at,
                                "<c:spPr>" + fill(at) + "</c:spPr><c:invertIfNegative val=\"0\"/>",
                                categories,
                                ""))
                + gaps + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
                + axes(categories.told().size(), fromNought(series));
    }

    /** Bars that begin elsewhere lie about how one is to another. */
    private static String fromNought(List<Series> series) {
        boolean below = series.stream()
                .flatMap(one -> one.values().told().stream())
                .anyMatch(value -> value != null && value.startsWith("-"));
        return below ? "" : "<c:min val=\"0\"/>";
    }

    private static String lines(List<Series> series, Told categories) {
        return "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
                + all(
                        series,
                        at -> one(
                                series.get(at),
                                at,
                                "<c:spPr><a:ln w=\"25400\">" + fill(at) + "</a:ln></c:spPr>"
                                        + "<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr>" + fill(at)
                                        + "</c:spPr></c:marker>",
                                categories,
                                "<c:smooth val=\"0\"/>"))
                + "<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>"
                + axes(categories.told().size(), "");
    }

    private static String pie(Series series, Told categories) {
        var slices = IntStream.range(0, categories.told().size())
                .mapToObj(at -> "<c:dPt><c:idx val=\"" + at + "\"/><c:bubble3D val=\"0\"/><c:spPr>" + fill(at)
                        + "</c:spPr></c:dPt>")
                .collect(Collectors.joining());
        var labels = "<c:dLbls><c:numFmt formatCode=\"0.0%\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>"
                + text("")
                + "<c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"1\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"1\"/><c:showBubbleSize val=\"0\"/>"
                + "<c:separator> </c:separator><c:showLeaderLines val=\"1\"/></c:dLbls>";
        return "<c:pieChart><c:varyColors val=\"1\"/>" + one(series, 0, slices + labels, categories, "")
                + "<c:firstSliceAng val=\"0\"/></c:pieChart>";
    }

    /** @param look between a series' name and its categories, as the schema orders it */
    private static String one(Series series, int at, String look, Told categories, String end) {
        var name = series.name();
        return "<c:ser><c:idx val=\"" + at + "\"/><c:order val=\"" + at + "\"/><c:tx>"
                + texts(name) + "</c:tx>" + look + "<c:cat>" + texts(categories) + "</c:cat><c:val>"
                + figures(series.values())
                + "</c:val>" + end + "</c:ser>";
    }

    private static String axes(int points, String least) {
        return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling>"
                + "<c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
                + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + rule()
                + text(points > CROWDED ? " rot=\"" + SLANTED + "\" vert=\"horz\"" : "")
                + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:noMultiLvlLbl val=\"1\"/>"
                + "</c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"minMax\"/>" + least
                + "</c:scaling>"
                + "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorGridlines>" + rule() + "</c:majorGridlines>"
                + "<c:numFmt formatCode=\"#,##0.##\" sourceLinked=\"0\"/>"
                + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
                + rule()
                + text("") + "<c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/>"
                // Without it LibreOffice draws half of the first bar and of the last.
                + "<c:crossBetween val=\"between\"/></c:valAx>";
    }

    private static String texts(Told told) {
        return "<c:strRef><c:f>" + escaped(told.range()) + "</c:f><c:strCache>" + points(told.told())
                + "</c:strCache></c:strRef>";
    }

    private static String figures(Told told) {
        return "<c:numRef><c:f>" + escaped(told.range()) + "</c:f><c:numCache><c:formatCode>General</c:formatCode>"
                + points(told.told()) + "</c:numCache></c:numRef>";
    }

    private static String points(List<@Nullable String> told) {
        return "<c:ptCount val=\"" + told.size() + "\"/>"
                + all(
                        told,
                        at -> told.get(at) == null
                                ? ""
                                : "<c:pt idx=\"" + at + "\"><c:v>" + escaped(told.get(at)) + "</c:v></c:pt>");
    }

    private static String all(List<?> items, Function<Integer, String> each) {
        return IntStream.range(0, items.size()).boxed().map(each).collect(Collectors.joining());
    }

    private static String text(String body) {
        return "<c:txPr><a:bodyPr" + body + "/><a:p><a:pPr>" + letters("defRPr", WORDS, false)
                + "</a:pPr><a:endParaRPr lang=\"th-TH\"/></a:p></c:txPr>";
    }

    /** Thai takes the letters of complex scripts. */
    private static String letters(String element, int points, boolean bold) {
        var name = element.split(" ", 2)[0];
        return "<a:%s sz=\"%d\" b=\"%d\"><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill><a:latin typeface=\"%s\"/><a:cs typeface=\"%s\"/></a:%s>"
                .formatted(element, points * HUNDREDTHS, bold ? 1 : 0, INK, XlsxGrid.FONT, XlsxGrid.FONT, name);
    }

    private static String fill(int at) {
        return "<a:solidFill><a:srgbClr val=\"" + Chart.COLOURS.get(at % Chart.COLOURS.size()) + "\"/></a:solidFill>";
    }

    private static String rule() {
        return "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"" + RULES + "\"/></a:solidFill></a:ln></c:spPr>";
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }

    private ChartXml() {}
}
