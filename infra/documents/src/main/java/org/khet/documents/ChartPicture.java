package org.khet.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardPieSectionLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DefaultPieDataset;

/** How charts look: few lines, quiet colours that can be told apart in print, letters of the document. */
final class ChartPicture {
    private static final int PIXELS = 1600;
    private static final double SHAPE = 0.52;
    /** Points of the picture that pixels are made of. */
    private static final double POINTS = 460;

    private static final int CROWDED = 10;
    private static final float TITLE = 12;
    private static final float WORDS = 9;
    private static final Color INK = new Color(0x33, 0x33, 0x33);
    private static final Color RULES = new Color(0xDD, 0xDD, 0xDD);
    private static final List<Color> COLOURS =
            Chart.COLOURS.stream().map(rgb -> Color.decode("#" + rgb)).toList();

    static JFreeChart of(Chart chart, Typeface typeface) {
        var words = typeface.cut(false).sized(WORDS);
        var drawn = chart.kind() == Chart.Kind.PIE ? pie(chart, words) : categories(chart, words);
        drawn.setBackgroundPaint(Color.WHITE);
        drawn.getTitle().setFont(typeface.cut(true).sized(TITLE));
        drawn.getTitle().setPaint(INK);
        var legend = drawn.getLegend();
        if (legend != null) {
            legend.setItemFont(words);
            legend.setPosition(RectangleEdge.BOTTOM);
            legend.setFrame(org.jfree.chart.block.BlockBorder.NONE);
        }
        return drawn;
    }

    /** As pixels, for word processors. */
    static Picture picture(Chart chart, Typeface typeface) {
        int height = (int) (PIXELS * SHAPE);
        var image = new BufferedImage(PIXELS, height, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        double scale = PIXELS / POINTS;
        canvas.scale(scale, scale);
        of(chart, typeface).draw(canvas, new Rectangle2D.Double(0, 0, POINTS, POINTS * SHAPE));
        canvas.dispose();
        return new Picture(image);
    }

    private static JFreeChart categories(Chart chart, Font words) {
        var data = new DefaultCategoryDataset();
        for (var series : chart.series()) {
            for (int i = 0; i < chart.categories().size(); i++) {
                data.addValue(
                        series.values().get(i),
                        series.name(),
                        chart.categories().get(i));
            }
        }
        boolean legend = chart.series().size() > 1;
        var upright = PlotOrientation.VERTICAL;
        var drawn = switch (chart.kind()) {
            case BAR, PIE ->
                ChartFactory.createBarChart(chart.title(), null, null, data, upright, legend, false, false);
            case STACKED ->
                ChartFactory.createStackedBarChart(chart.title(), null, null, data, upright, legend, false, false);
            case LINE -> ChartFactory.createLineChart(chart.title(), null, null, data, upright, legend, false, false);
        };
        var plot = drawn.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(RULES);
        plot.setOutlineVisible(false);
        plot.getDomainAxis().setTickLabelFont(words);
        plot.getDomainAxis().setMaximumCategoryLabelLines(2);
        if (chart.categories().size() > CROWDED) {
            plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        var axis = (NumberAxis) plot.getRangeAxis();
        axis.setTickLabelFont(words);
        axis.setNumberFormatOverride(NumberFormat.getNumberInstance(Locale.ROOT));
        colours(plot, chart.series().size());
        return drawn;
    }

    private static void colours(CategoryPlot plot, int series) {
        var renderer = plot.getRenderer();
        for (int i = 0; i < series; i++) {
            renderer.setSeriesPaint(i, COLOURS.get(i % COLOURS.size()));
            renderer.setSeriesStroke(i, new BasicStroke(2));
        }
        if (renderer instanceof BarRenderer bars) {
            bars.setBarPainter(new StandardBarPainter());
            bars.setShadowVisible(false);
            bars.setMaximumBarWidth(0.1);
        } else if (renderer instanceof LineAndShapeRenderer lines) {
            lines.setDefaultShapesVisible(true);
        }
    }

    private static JFreeChart pie(Chart chart, Font words) {
        var data = new DefaultPieDataset<String>();
        var values = chart.series().getFirst().values();
        for (int i = 0; i < values.size(); i++) {
            data.setValue(chart.categories().get(i), values.get(i));
        }
        var drawn = ChartFactory.createPieChart(chart.title(), data, false, false, Locale.ROOT);
        var plot = (PiePlot<?>) drawn.getPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setShadowPaint(null);
        plot.setLabelFont(words);
        plot.setLabelBackgroundPaint(Color.WHITE);
        plot.setLabelShadowPaint(null);
        plot.setLabelOutlinePaint(RULES);
        plot.setLabelGenerator(new StandardPieSectionLabelGenerator(
                "{0} {1} ({2})",
                NumberFormat.getNumberInstance(Locale.ROOT),
                new java.text.DecimalFormat("0.0%", java.text.DecimalFormatSymbols.getInstance(Locale.ROOT))));
        for (int i = 0; i < chart.categories().size(); i++) {
            plot.setSectionPaint(chart.categories().get(i), COLOURS.get(i % COLOURS.size()));
        }
        return drawn;
    }

    private ChartPicture() {}
}
