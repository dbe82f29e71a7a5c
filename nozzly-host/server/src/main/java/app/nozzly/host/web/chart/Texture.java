package app.nozzly.host.web.chart;

/** Patterns laid over a shade, so that parts differ without colour. */
enum Texture {
    PLAIN("8", ""),
    DOTS("6", "M1.5 1.5h1.2v1.2h-1.2z"),
    RISING("6", "M-1 7 7-1M-1 1 1-1M5 7 7 5"),
    FALLING("6", "M-1-1 7 7M5-1 7 1M-1 5 1 7"),
    CROSS("7", "M0 3.5h7M3.5 0v7"),
    LEVEL("5", "M0 2.5h5"),
    UPRIGHT("5", "M2.5 0v5");

    private final String size;
    private final String path;

    Texture(String size, String path) {
        this.size = size;
        this.path = path;
    }

    static Texture of(CostBar.Kind kind) {
        return switch (kind) {
            case MATERIAL -> PLAIN;
            case COMPONENT -> DOTS;
            case LABOUR -> RISING;
            case MACHINE -> LEVEL;
            case FAILURE -> CROSS;
            case OVERHEAD -> FALLING;
            case SUB_PRODUCT -> UPRIGHT;
        };
    }

    void define(Svg svg, String id) {
        svg.open("pattern", "id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
        if (!path.isEmpty()) {
            svg.empty("path", "class", "nz-texture", "d", path);
        }
        svg.close();
    }
}
