package app.nozzly.slicer;

import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.archive.ArchiveEntry;
import app.nozzly.slicer.archive.ContainerKind;
import app.nozzly.slicer.archive.EntryStream;
import app.nozzly.slicer.archive.ZipArchive;
import app.nozzly.slicer.words.Labels;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is packed in a zip: the plates of a {@code .3mf}, a {@code .ufp}, or one G-code file. A container inside a container stays closed. */
final class ContainerReader {

    private static final String UFP_PICTURE = "Metadata/thumbnail.png";

    private static final Set<FileKind> TEXTS = EnumSet.of(FileKind.TEXT_GCODE, FileKind.COMMENTS, FileKind.UTF_16_TEXT);

    private final ReadLimits limits;

    ContainerReader(ReadLimits limits) {
        this.limits = limits;
    }

    PrintFile read(String name, SeekableByteChannel channel) throws IOException {
        ZipArchive archive = ZipArchive.open(channel, name, limits);
        ContainerKind kind = ContainerKind.of(archive);
        Optional<UnreadableFileException> refusal = kind.refusal(name);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (kind == ContainerKind.SLICED_3MF) {
            return new ThreeMfReader(archive, limits).read(name);
        }
        return text(name, archive, ContainerKind.onlyGcode(archive).orElseThrow());
    }

    private PrintFile text(String name, ZipArchive archive, ArchiveEntry entry) throws IOException {
        try (EntryStream stream = archive.open(entry)) {
            HeadFirst head = HeadFirst.of(stream::read);
            FileKind kind = FileKind.of(head.head(), entry.statedBytes());
            if (!TEXTS.contains(kind)) {
                throw refusal(kind, name, entry);
            }
            boolean wide = kind == FileKind.UTF_16_TEXT;
            Evidence evidence = new TextGcodeReader(limits).everything(wide ? new Utf16Feed(head) : head);
            if (kind != FileKind.TEXT_GCODE && !evidence.isGcode()) {
                throw refusal(kind, name, entry);
            }
            Interpretation result = TextInterpreter.interpret(evidence);
            if (wide) {
                result.warn("encoding");
            }
            List<Thumbnail> pictures = new ArrayList<>(evidence.thumbnails());
            archive.find(UFP_PICTURE)
                    .flatMap(picture -> PackedPictures.read(archive, picture, limits, evidence.pictures(), result))
                    .ifPresent(pictures::add);
            result.file().thumbnails(pictures);
            evidence.pictures().report(result);
            return result.build();
        }
    }

    private static UnreadableFileException refusal(FileKind kind, String name, ArchiveEntry entry) {
        boolean empty = kind == FileKind.EMPTY;
        return new UnreadableFileException(
                empty ? UnreadableFileException.EMPTY : UnreadableFileException.UNSUPPORTED,
                Texts.of(empty ? "file.inside_empty" : "file.inside", name, Labels.clean(entry.name())));
    }
}
