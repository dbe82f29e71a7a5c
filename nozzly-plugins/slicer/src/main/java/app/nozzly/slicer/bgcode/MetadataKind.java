package app.nozzly.slicer.bgcode;

import java.util.Arrays;
import java.util.Optional;

/** What a block of keys and values is about. */
public enum MetadataKind {
    /** The program that wrote the file. */
    FILE(0),
    /** The slicer's settings. */
    SLICER(2),
    /** What a printer shows before it prints; repeats most of {@link #PRINT}. */
    PRINTER(3),
    /** Totals of the print: filament, cost, time. */
    PRINT(4);

    private final int type;

    MetadataKind(int type) {
        this.type = type;
    }

    /** The kind of a block's type. */
    static Optional<MetadataKind> ofType(int type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }
}
