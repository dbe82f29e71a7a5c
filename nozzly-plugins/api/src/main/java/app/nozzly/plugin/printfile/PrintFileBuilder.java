package app.nozzly.plugin.printfile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Collects a {@link PrintFile}. What is not set stays absent. Not thread-safe. */
public final class PrintFileBuilder {

    private Optional<String> slicer = Optional.empty();
    private Optional<String> slicerVersion = Optional.empty();
    private Optional<String> printerModel = Optional.empty();
    private Optional<Figure<BigDecimal>> layerHeightMm = Optional.empty();
    private Optional<Figure<BigDecimal>> firstLayerHeightMm = Optional.empty();
    private List<BigDecimal> nozzleDiametersMm = List.of();
    private List<BigDecimal> nozzleTemperaturesCelsius = List.of();
    private List<BigDecimal> firstLayerNozzleTemperaturesCelsius = List.of();
    private Optional<Figure<BigDecimal>> bedTemperatureCelsius = Optional.empty();
    private PrintAmounts amounts = PrintAmounts.builder().build();
    private List<Plate> plates = List.of();
    private List<Thumbnail> thumbnails = List.of();
    private List<ReadWarning> warnings = List.of();

    PrintFileBuilder() {}

    public PrintFileBuilder slicer(Optional<String> value) {
        slicer = value;
        return this;
    }

    public PrintFileBuilder slicerVersion(Optional<String> value) {
        slicerVersion = value;
        return this;
    }

    public PrintFileBuilder printerModel(Optional<String> value) {
        printerModel = value;
        return this;
    }

    public PrintFileBuilder layerHeightMm(Optional<Figure<BigDecimal>> value) {
        layerHeightMm = value;
        return this;
    }

    public PrintFileBuilder firstLayerHeightMm(Optional<Figure<BigDecimal>> value) {
        firstLayerHeightMm = value;
        return this;
    }

    public PrintFileBuilder nozzleDiametersMm(List<BigDecimal> value) {
        nozzleDiametersMm = value;
        return this;
    }

    public PrintFileBuilder nozzleTemperaturesCelsius(List<BigDecimal> value) {
        nozzleTemperaturesCelsius = value;
        return this;
    }

    public PrintFileBuilder firstLayerNozzleTemperaturesCelsius(List<BigDecimal> value) {
        firstLayerNozzleTemperaturesCelsius = value;
        return this;
    }

    public PrintFileBuilder bedTemperatureCelsius(Optional<Figure<BigDecimal>> value) {
        bedTemperatureCelsius = value;
        return this;
    }

    public PrintFileBuilder amounts(PrintAmounts value) {
        amounts = value;
        return this;
    }

    public PrintFileBuilder plates(List<Plate> value) {
        plates = value;
        return this;
    }

    public PrintFileBuilder thumbnails(List<Thumbnail> value) {
        thumbnails = value;
        return this;
    }

    public PrintFileBuilder warnings(List<ReadWarning> value) {
        warnings = value;
        return this;
    }

    public PrintFile build() {
        return new PrintFile(
                slicer,
                slicerVersion,
                printerModel,
                layerHeightMm,
                firstLayerHeightMm,
                nozzleDiametersMm,
                nozzleTemperaturesCelsius,
                firstLayerNozzleTemperaturesCelsius,
                bedTemperatureCelsius,
                amounts,
                plates,
                thumbnails,
                warnings);
    }
}
