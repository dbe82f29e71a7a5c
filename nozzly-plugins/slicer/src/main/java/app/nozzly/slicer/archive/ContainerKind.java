package app.nozzly.slicer.archive;

import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.words.Refusals;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an archive holds, by what is in it; its extension decides nothing. */
public enum ContainerKind {
    /** Sliced plates of BambuStudio, OrcaSlicer and its relatives. */
    SLICED_3MF("", ""),
    /** A model or project that nobody has sliced yet. */
    UNSLICED_3MF(UnreadableFileException.NOT_SLICED, "kind.not_sliced"),
    /** A print file of Cura for Ultimaker printers. */
    UFP("", ""),
    /** Exactly one G-code file, packed. */
    ZIPPED_GCODE("", ""),
    /** More than one G-code file. */
    SEVERAL_GCODES(UnreadableFileException.UNSUPPORTED, "kind.several"),
    /** A text, a table or slides. */
    OFFICE_DOCUMENT(UnreadableFileException.UNKNOWN, "kind.office"),
    /** Any other archive; an archive inside it stays closed. */
    OTHER_ZIP(UnreadableFileException.UNKNOWN, "kind.other");

    private static final String UFP_GCODE = "3D/model.gcode";
    private static final Pattern GCODE = Pattern.compile(".*\\.(gcode|gco|gc|g|bgcode|nc)", Pattern.DOTALL);
    private static final Pattern OFFICE = Pattern.compile("(word|xl|ppt)/.*|content\\.xml", Pattern.DOTALL);
    private static final Pattern MODEL = Pattern.compile("3D/.*\\.model", Pattern.DOTALL);

    private final String code;
    private final String key;

    ContainerKind(String code, String key) {
        this.code = code;
        this.key = key;
    }

    /** The kind of an opened archive. Reads {@code slice_info.config} when names alone do not decide. */
    public static ContainerKind of(ZipArchive archive) throws IOException {
        ThreeMf threeMf = new ThreeMf(archive);
        if (!threeMf.plateGcodes().isEmpty()) {
            return SLICED_3MF;
        }
        if (archive.find(UFP_GCODE).isPresent()) {
            return UFP;
        }
        if (archive.find(ThreeMf.SLICE_INFO).isPresent() || any(archive, MODEL)) {
            return threeMf.sliceInfo().filter(SliceInfo::sliced).isPresent() ? SLICED_3MF : UNSLICED_3MF;
        }
        return ofOther(archive);
    }

    private static ContainerKind ofOther(ZipArchive archive) {
        return switch (gcodes(archive).size()) {
            case 0 -> any(archive, OFFICE) ? OFFICE_DOCUMENT : OTHER_ZIP;
            case 1 -> ZIPPED_GCODE;
            default -> SEVERAL_GCODES;
        };
    }

    /** The G-code of a {@link #UFP} or a {@link #ZIPPED_GCODE}; plates of a 3mf are found by {@link ThreeMf#plateGcodes()}. */
    public static Optional<ArchiveEntry> onlyGcode(ZipArchive archive) {
        List<ArchiveEntry> gcodes = gcodes(archive);
        return archive.find(UFP_GCODE).or(() -> gcodes.size() == 1 ? Optional.of(gcodes.get(0)) : Optional.empty());
    }

    /** Why such an archive is not read, for a file of this name; absent when it is a print file. */
    public Optional<UnreadableFileException> refusal(String fileName) {
        return key.isEmpty() ? Optional.empty() : Optional.of(new Refusals(fileName, Texts::of).because(code, key));
    }

    private static List<ArchiveEntry> gcodes(ZipArchive archive) {
        return archive.entries().stream()
                .filter(entry -> !isLeftover(entry.name()))
                .filter(entry -> matches(GCODE, entry.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What a Mac puts beside every file that it packs. */
    private static boolean isLeftover(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
    }

    private static boolean any(ZipArchive archive, Pattern pattern) {
        return archive.entries().stream().anyMatch(entry -> matches(pattern, entry.name()));
    }

    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name).matches();
    }
}
