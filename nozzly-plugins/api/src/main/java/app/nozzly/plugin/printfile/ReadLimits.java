package app.nozzly.plugin.printfile;

import java.util.Objects;

/**
 * What one reading may use. Immutable. Start with {@link #standard()}.
 *
 * @param fileBytes size of the largest file that is read
 * @param checkedBytes text up to which every move is read even where the totals are stated, to check them; beyond it both ends may do
 * @param expandedBytes bytes that may come out of all compressed parts together
 * @param entries entries of an archive, or blocks of a container, that are looked at
 * @param thumbnails pictures that are kept
 * @param thumbnailBytes size of the largest picture that is kept
 * @param deadline when the reading must be done
 */
public record ReadLimits(
        long fileBytes,
        long checkedBytes,
        long expandedBytes,
        int entries,
        int thumbnails,
        int thumbnailBytes,
        Deadline deadline) {

    private static final long MEBIBYTE = 1024L * 1024L;

    public ReadLimits {
        Objects.requireNonNull(deadline, "deadline");
    }

    /** 2 GiB files, moves checked up to 64 MiB, 512 MiB expanded, 1,000 entries, 16 pictures of 2 MiB, no deadline. */
    public static ReadLimits standard() {
        return new ReadLimits(
                2048 * MEBIBYTE, 64 * MEBIBYTE, 512 * MEBIBYTE, 1000, 16, (int) (2 * MEBIBYTE), Deadline.none());
    }

    /** The same limits with a deadline. */
    public ReadLimits withDeadline(Deadline newDeadline) {
        return new ReadLimits(fileBytes, checkedBytes, expandedBytes, entries, thumbnails, thumbnailBytes, newDeadline);
    }

    /** The same limits for files of another size. */
    public ReadLimits withFileBytes(long newFileBytes) {
        return new ReadLimits(newFileBytes, checkedBytes, expandedBytes, entries, thumbnails, thumbnailBytes, deadline);
    }

    /** The same limits, moves checked up to another size. */
    public ReadLimits withCheckedBytes(long newCheckedBytes) {
        return new ReadLimits(fileBytes, newCheckedBytes, expandedBytes, entries, thumbnails, thumbnailBytes, deadline);
    }
}
