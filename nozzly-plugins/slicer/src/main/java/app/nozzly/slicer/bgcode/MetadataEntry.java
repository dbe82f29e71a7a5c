package app.nozzly.slicer.bgcode;

/**
 * A line of metadata, as it stands.
 *
 * @param kind what its block is about
 * @param key what stands before the first equals sign
 * @param value what stands behind it, escapes included
 */
public record MetadataEntry(MetadataKind kind, String key, String value) {}
