/**
 * Pictures drawn on the server as inline SVG: {@link app.nozzly.host.web.chart.CostBar}, {@link app.nozzly.host.web.chart.ChannelBars}, {@link
 * app.nozzly.host.web.chart.Sparkline}, {@link app.nozzly.host.web.chart.SpoolGauge}, {@link app.nozzly.host.web.chart.Swatch}. Each carries a title
 * and a description for those who cannot see it, and takes its colours from classes of the stylesheet so that it follows the theme; only the filament's
 * own colour is written into the picture. No inline style is ever written: the pages forbid it. Immutable; nothing is {@code null}.
 */
package app.nozzly.host.web.chart;
