package app.nozzly.slicer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small files inside a {@code .3mf} of BambuStudio, OrcaSlicer and its relatives. Each is read when it is asked for and absent when it is not
 * there; a broken one is refused by name, and the caller decides whether the rest is enough.
 */
public final class ThreeMf {

    static final String SLICE_INFO = "Metadata/slice_info.config";
    static final String MODEL = "3D/3dmodel.model";

    private static final String MODEL_SETTINGS = "Metadata/model_settings.config";
    private static final Pattern PLATE_GCODE = Pattern.compile("Metadata/plate_([0-9]{1,6})\\.gcode");
    private static final Pattern MD5 = Pattern.compile("\\p{XDigit}{32}");
    private static final int MOST_JSON_BYTES = 4 * 1024 * 1024;
    private static final int MOST_MD5_BYTES = 256;

    private final ZipArchive archive;

    public ThreeMf(ZipArchive archive) {
        this.archive = archive;
    }

    /** The totals per plate. */
    public Optional<SliceInfo> sliceInfo() throws IOException {
        Optional<ArchiveEntry> entry = archive.find(SLICE_INFO);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = archive.open(entry.get())) {
            return Optional.of(SliceInfoReader.read(stream, XmlDocument.whole(archive.refusals(), SLICE_INFO)));
        }
    }

    /** The G-code of every plate that was sliced, by the plate's number. */
    public SortedMap<Integer, ArchiveEntry> plateGcodes() {
        SortedMap<Integer, ArchiveEntry> plates = new TreeMap<>();
        for (ArchiveEntry entry : archive.entries()) {
            Matcher name = PLATE_GCODE.matcher(entry.name());
            if (name.matches()) {
                plates.putIfAbsent(Integer.valueOf(name.group(1)), entry);
            }
        }
        return Collections.unmodifiableSortedMap(plates);
    }

    /** Objects and slots of a plate. */
    public Optional<PlateJson> plateJson(int plate) throws IOException {
        return json("Metadata/plate_" + plate + ".json").map(PlateJson::of);
    }

    /** The picture of a plate, a PNG by its name. */
    public Optional<ArchiveEntry> platePicture(int plate) {
        return archive.find("Metadata/plate_" + plate + ".png");
    }

    /** Names that the user gave to plates, by the plate's number. */
    public SortedMap<Integer, String> plateNames() throws IOException {
        Optional<ArchiveEntry> entry = archive.find(MODEL_SETTINGS);
        if (entry.isEmpty()) {
            return Collections.emptySortedMap();
        }
        try (InputStream stream = archive.open(entry.get())) {
            return PlateNames.read(stream, XmlDocument.whole(archive.refusals(), MODEL_SETTINGS));
        }
    }

    /** The program that the model names, such as {@code BambuStudio-01.10.01.50}; only the beginning of the model is read. */
    public Optional<String> application() throws IOException {
        Optional<ArchiveEntry> entry = archive.find(MODEL);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = archive.open(entry.get())) {
            return ModelApplication.read(stream, XmlDocument.beginning(archive.refusals(), MODEL));
        }
    }

    /**
     * The MD5 that the archive states for an entry in the file of the same name and {@code .md5}, in lower case. Compare it with
     * {@link EntryStream#md5()} at the end of {@link ZipArchive#openWithMd5}.
     */
    public Optional<String> statedMd5(ArchiveEntry entry) throws IOException {
        Optional<ArchiveEntry> stated = archive.find(entry.name() + ".md5");
        if (stated.isEmpty() || stated.get().statedBytes() > MOST_MD5_BYTES) {
            return Optional.empty();
        }
        String text = new String(archive.bytes(stated.get(), MOST_MD5_BYTES), StandardCharsets.ISO_8859_1).strip();
        return MD5.matcher(text).matches() ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Optional<Json> json(String name) throws IOException {
        Optional<ArchiveEntry> entry = archive.find(name);
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonReader.read(archive.bytes(entry.get(), MOST_JSON_BYTES), archive.refusals(), name));
    }
}
