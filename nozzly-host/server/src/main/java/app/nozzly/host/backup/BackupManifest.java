package app.nozzly.host.backup;

import app.nozzly.persistence.jpa.StoredTable;
import java.time.Instant;
import java.util.List;

/**
 * What is in a backup. Immutable.
 *
 * @param format of the file, see {@link #FORMAT}
 * @param program release that made it
 * @param schema version of the store's schema, the whole number
 * @param madeAt when
 * @param tables in the order in which they can be filled
 * @param files of the data folder
 */
public record BackupManifest(
        int format, String program, int schema, Instant madeAt, List<TableEntry> tables, List<FileEntry> files) {

    /** What this program writes and reads. */
    static final int FORMAT = 1;

    public BackupManifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /**
     * A table.
     *
     * @param name of the table
     * @param columns in the order of the values
     * @param rows how many
     * @param sum fingerprint of the rows, see {@link app.nozzly.persistence.jpa.ContentSum}
     */
    public record TableEntry(String name, List<String> columns, long rows, String sum) {

        public TableEntry {
            columns = List.copyOf(columns);
        }

        StoredTable table() {
            return new StoredTable(name, columns);
        }
    }

    /**
     * A file.
     *
     * @param path below the data folder, with slashes
     * @param bytes how long it is
     * @param sha256 of its content, in hexadecimal digits
     */
    public record FileEntry(String path, long bytes, String sha256) {}

    /** Rows of all tables. */
    public long rows() {
        return tables.stream().mapToLong(TableEntry::rows).sum();
    }
}
