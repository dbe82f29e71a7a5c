package app.nozzly.slicer;

import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Thumbnail;
import app.nozzly.plugin.printfile.UnreadableFileException;
import app.nozzly.slicer.archive.ArchiveEntry;
import app.nozzly.slicer.archive.ZipArchive;
import app.nozzly.slicer.words.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Pictures inside an archive: what is damaged or too large is left out with a warning. */
final class PackedPictures {

    private PackedPictures() {}

    static Optional<Thumbnail> read(
            ZipArchive archive, ArchiveEntry entry, ReadLimits limits, PictureBudget budget, Interpretation result) {
        if (entry.statedBytes() > limits.thumbnailBytes()) {
            result.warn("thumbnail_too_large", Labels.clean(entry.name()));
            return Optional.empty();
        }
        if (!budget.takes(entry.statedBytes())) {
            return Optional.empty();
        }
        Optional<Thumbnail> picture = picture(archive, entry, limits);
        if (picture.isEmpty()) {
            result.warn("thumbnail_damaged", Labels.clean(entry.name()));
        }
        return picture;
    }

    private static Optional<Thumbnail> picture(ZipArchive archive, ArchiveEntry entry, ReadLimits limits) {
        try {
            byte[] bytes = archive.bytes(entry, limits.thumbnailBytes());
            return ImageHeader.of(bytes).map(header -> Thumbnail.of(header.size(), header.format(), bytes));
        } catch (UnreadableFileException damaged) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
