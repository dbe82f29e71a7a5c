package app.nozzly.host.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The geometry of the pictures against figures worked out by hand. */
class ChartTest {

    private static final String HOSTILE = "\"><script>alert('x')</script>&";

    @Test
    void costSegmentsShareTheWholeWidth() {
        // 1.90 + 2.70 + 2.09 = 6.69: edges at 190/6.69 = 28.401 and 460/6.69 = 68.759.
        CostBar bar = new CostBar(
                "c",
                "Cost",
                "",
                List.of(
                        part(CostBar.Kind.MATERIAL, "1.90"), part(CostBar.Kind.FAILURE, "0"),
                        part(CostBar.Kind.LABOUR, "2.70"), part(CostBar.Kind.OVERHEAD, "2.09")));
        List<CostBar.Segment> segments = bar.segments();
        assertEquals(
                List.of("0.000", "28.401", "68.759"),
                segments.stream().map(s -> s.start().toString()).toList());
        assertEquals(
                List.of("28.401", "40.358", "31.241"),
                segments.stream().map(s -> s.width().toString()).toList());
        assertEquals(
                0,
                segments.stream()
                        .map(CostBar.Segment::width)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(new BigDecimal(100)));
    }

    @Test
    void costOfNothingDrawsNothing() {
        CostBar bar = new CostBar("c", "Cost", "", List.of(part(CostBar.Kind.MATERIAL, "0")));
        assertTrue(bar.segments().isEmpty());
        assertFalse(Drawn.svg(bar).contains("<rect"));
    }

    @Test
    void profitsShareOneScaleFromZero() {
        // The widest channel reaches 10: cost 4 is 40 %, fees 1 end at 50 %, profit 5 ends at 100 %. The other reaches
        // 8.
        ChannelBars.Row wide = row("4", "1", "5");
        ChannelBars.Row narrow = row("4", "2", "2");
        ChannelBars bars = bars(wide, narrow);
        assertEquals(List.of("cost 0.000 40.000", "fees 40.000 10.000", "profit 50.000 50.000"), drawn(bars, wide));
        assertEquals(List.of("cost 0.000 40.000", "fees 40.000 20.000", "profit 60.000 20.000"), drawn(bars, narrow));
        assertFalse(bars.hasLoss());
    }

    @Test
    void aLossRunsLeftOfZeroAtTheSameScale() {
        // From −2 to 8 the span is 10, so zero lies at 20 % and one unit is 10 %.
        ChannelBars.Row gain = row("4", "1", "3");
        ChannelBars.Row loss = row("4", "1", "-2");
        ChannelBars bars = bars(gain, loss);
        assertEquals(new BigDecimal("20.000"), bars.zero());
        assertEquals(List.of("cost 20.000 40.000", "fees 60.000 10.000", "loss 0.000 20.000"), drawn(bars, loss));
        assertEquals(List.of("cost 20.000 40.000", "fees 60.000 10.000", "profit 70.000 30.000"), drawn(bars, gain));
        assertTrue(Drawn.svg(bars).contains("nz-axis"));
    }

    @Test
    void aChannelWithoutPriceHasNoBarAndNoSayInTheScale() {
        ChannelBars.Row none = new ChannelBars.Row(
                "A", "No price", "", new BigDecimal(99), BigDecimal.ZERO, new BigDecimal(-99), false, false);
        ChannelBars bars = bars(row("4", "1", "5"), none);
        assertTrue(bars.pieces(none).isEmpty());
        assertEquals(new BigDecimal("0.000"), bars.zero());
    }

    @Test
    void aRebateIsNotDrawnBackwards() {
        ChannelBars.Row rebate = row("4", "-1", "6");
        assertEquals(
                List.of("cost 0.000 40.000", "fees 40.000 0.000", "profit 40.000 60.000"), drawn(bars(rebate), rebate));
    }

    @Test
    void allChannelsAtNothingDrawWithoutDividingByZero() {
        ChannelBars.Row nothing = row("0", "0", "0");
        assertEquals(
                List.of("cost 0.000 0.000", "fees 0.000 0.000", "profit 0.000 0.000"), drawn(bars(nothing), nothing));
    }

    @Test
    void sparklineRunsFromEdgeToEdge() {
        // Zero lies at y 58, the greatest value 1000 at y 6; 500 halfway at 32. Three points: x 6, 120, 234.
        Sparkline line = sparkline("1000", "500", "0");
        assertEquals(
                List.of("6.00 6.00", "120.00 32.00", "234.00 58.00"),
                line.points().stream().map(point -> point.x() + " " + point.y()).toList());
        assertEquals(0, line.y(new BigDecimal(250)).compareTo(new BigDecimal(45)));
        assertTrue(Drawn.svg(line).contains("d=\"M6 6L120 32L234 58\""));
    }

    @Test
    void aReorderLevelAboveTheStockStaysInThePicture() {
        Sparkline line = new Sparkline(
                "s", "", List.of(new BigDecimal(100), new BigDecimal(50)), Optional.of(new BigDecimal(200)), "r");
        assertEquals(0, line.y(new BigDecimal(200)).compareTo(new BigDecimal(6)));
        assertEquals(0, line.points().get(0).y().compareTo(new BigDecimal(32)));
    }

    @Test
    void aLineOfOneValueIsNotDrawn() {
        assertFalse(Drawn.svg(sparkline("5")).contains("<path"));
        assertEquals(0, sparkline("0", "0").points().get(0).y().compareTo(new BigDecimal(58)));
    }

    @Test
    void gaugeNeverGoesBeyondAFullRing() {
        SpoolGauge gauge = new SpoolGauge("g", List.of("#ff0000"), new BigDecimal("72.5"), new BigDecimal("40"));
        assertEquals(0, gauge.promised().compareTo(new BigDecimal("27.5")));
        assertTrue(Drawn.svg(gauge).contains("stroke-dasharray=\"72.5 100\""));
        assertEquals(
                0,
                new SpoolGauge("g", List.of(), new BigDecimal(130), BigDecimal.ONE)
                        .free()
                        .compareTo(new BigDecimal(100)));
        assertEquals(
                0,
                new SpoolGauge("g", List.of(), new BigDecimal(-3), BigDecimal.ZERO)
                        .free()
                        .signum());
    }

    @Test
    void severalColoursShareTheRingEqually() {
        String svg = Drawn.svg(
                new SpoolGauge("g", List.of("#111111", "#222222", "#333333"), new BigDecimal(90), BigDecimal.ZERO));
        assertEquals(3, svg.split("stroke-dasharray=\"30 100\"", -1).length - 1);
        assertTrue(svg.contains("stroke-dashoffset=\"-60\""));
    }

    @Test
    void swatchHasOneStripePerColourAndMarksItsLook() {
        String three = Drawn.svg(new Swatch("n", "c", List.of("#111111", "222222", "#333333FF"), Swatch.Look.SOLID));
        assertTrue(three.contains("x=\"6\" y=\"0\" width=\"7\""));
        assertTrue(three.contains("fill=\"#222222\"") && three.contains("fill=\"#333333\""));
        assertTrue(Drawn.svg(new Swatch("n", "c", List.of("#111111"), Swatch.Look.GLOW))
                .contains("nz-swatch__glow"));
        assertTrue(Drawn.svg(new Swatch("n", "c", List.of(), Swatch.Look.TRANSLUCENT))
                .contains("fill-opacity=\"0.55\""));
    }

    @Test
    void noForeignTextEntersAPicture() {
        CostBar cost = new CostBar(
                "c", HOSTILE, HOSTILE, List.of(new CostBar.Part(CostBar.Kind.MATERIAL, HOSTILE, BigDecimal.ONE)));
        ChannelBars bars = new ChannelBars(
                "b",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(new ChannelBars.Row(
                        HOSTILE, HOSTILE, HOSTILE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, true, true)));
        Sparkline line = new Sparkline(
                HOSTILE, HOSTILE, List.of(BigDecimal.ONE, BigDecimal.TEN), Optional.of(BigDecimal.ONE), HOSTILE);
        SpoolGauge gauge = new SpoolGauge(HOSTILE, List.of(HOSTILE), BigDecimal.TEN, BigDecimal.TEN);
        Swatch swatch = new Swatch(HOSTILE, HOSTILE, List.of(HOSTILE), Swatch.Look.SOLID);
        for (gg.jte.Content picture : List.of(cost, bars, line, gauge, swatch)) {
            String svg = Drawn.svg(picture);
            assertFalse(svg.contains("<script"), svg);
            assertFalse(svg.contains("\"\">"), svg);
        }
    }

    @Test
    void everyPictureSaysWhatItShows() {
        String svg =
                Drawn.svg(new CostBar("c", "Cost of a clip", "Material £1", List.of(part(CostBar.Kind.MATERIAL, "1"))));
        assertTrue(
                svg.contains("role=\"img\"") && svg.contains("<title>Cost of a clip</title><desc>Material £1</desc>"));
    }

    private static CostBar.Part part(CostBar.Kind kind, String value) {
        return new CostBar.Part(kind, kind.css(), new BigDecimal(value));
    }

    private static ChannelBars.Row row(String cost, String fees, String profit) {
        return new ChannelBars.Row(
                "n", "p", "o", new BigDecimal(cost), new BigDecimal(fees), new BigDecimal(profit), false, true);
    }

    private static ChannelBars bars(ChannelBars.Row... rows) {
        return new ChannelBars("b", "t", "d", "Best", List.of(rows));
    }

    private static List<String> drawn(ChannelBars bars, ChannelBars.Row row) {
        return bars.pieces(row).stream()
                .map(piece -> piece.kind() + " " + piece.start() + " " + piece.width())
                .toList();
    }

    private static Sparkline sparkline(String... values) {
        return new Sparkline("s", "", Stream.of(values).map(BigDecimal::new).toList(), Optional.empty(), "");
    }
}
