package app.nozzly.plugin.runtime;

/**
 * How large a plugin package may be. Immutable.
 *
 * @param packageBytes size of the zip
 * @param expandedBytes bytes that come out of it
 * @param entries files and folders in it
 */
public record PackageLimits(long packageBytes, long expandedBytes, int entries) {

    private static final long MEBIBYTE = 1024L * 1024L;

    /** 64 MiB packed, 256 MiB unpacked, 5,000 entries. */
    public static PackageLimits standard() {
        return new PackageLimits(64 * MEBIBYTE, 256 * MEBIBYTE, 5000);
    }
}
