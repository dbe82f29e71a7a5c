package app.nozzly.plugin.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip that was read once into memory, so that what is checked is what is unpacked. Nothing of it reaches the class loader before every entry was
 * looked at.
 */
final class PluginPackage {

    private static final String PROPERTIES = "plugin.properties";
    private static final int PROPERTIES_BYTES = 64 * 1024;
    private static final int LONGEST_NAME = 400;

    private final byte[] bytes;
    private final PackageLimits limits;
    private final PackageDescriptor descriptor;

    private PluginPackage(byte[] bytes, PackageLimits limits) throws IOException {
        this.bytes = bytes;
        this.limits = limits;
        this.descriptor = check();
    }

    /** Reads and checks a zip. */
    static PluginPackage read(Path zip, PackageLimits limits) {
        try {
            if (Files.size(zip) > limits.packageBytes()) {
                throw new RefusedPackage("package.too_large", Files.size(zip), limits.packageBytes());
            }
            return new PluginPackage(Files.readAllBytes(zip), limits);
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedPackage("package.broken", String.valueOf(broken.getMessage()));
        }
    }

    PackageDescriptor descriptor() {
        return descriptor;
    }

    byte[] bytes() {
        return bytes;
    }

    private PackageDescriptor check() throws IOException {
        ZipDirectory.links(bytes).stream().findFirst().ifPresent(link -> {
            throw new RefusedPackage("package.link", link);
        });
        Optional<byte[]> properties = Optional.empty();
        Set<String> names = new HashSet<>();
        long expanded = 0;
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                checkName(entry.getName(), names);
                byte[] start = zip.readNBytes(PROPERTIES_BYTES);
                expanded += start.length + drain(zip, limits.expandedBytes() - expanded - start.length);
                if (expanded > limits.expandedBytes()) {
                    throw new RefusedPackage("package.expands", limits.expandedBytes());
                }
                if (entry.getName().equals(PROPERTIES)) {
                    properties = Optional.of(start);
                }
            }
        }
        if (names.isEmpty()) {
            throw new ZipException("no entries");
        }
        return descriptor(properties.orElseThrow(() -> new RefusedPackage("package.properties_missing")));
    }

    /** Reads on until the end of an entry, or until more came out than is allowed. */
    private static long drain(InputStream entry, long allowed) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int count = entry.read(buffer); count > 0 && total <= allowed; count = entry.read(buffer)) {
            total += count;
        }
        return total;
    }

    private void checkName(String name, Set<String> names) {
        if (names.size() >= limits.entries()) {
            throw new RefusedPackage("package.entries", limits.entries());
        }
        if (!isSafe(name)) {
            throw new RefusedPackage("package.name", name.replaceAll("\\p{Cntrl}", "?"));
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new RefusedPackage("package.twice", name);
        }
    }

    private static boolean isSafe(String name) {
        boolean plain = name.length() <= LONGEST_NAME && !name.startsWith("/") && name.matches("[^\\\\:\\p{Cntrl}]+");
        return plain && segmentsAreSafe(name);
    }

    private static boolean segmentsAreSafe(String name) {
        String folderless = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String segment : folderless.split("/", -1)) {
            if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static PackageDescriptor descriptor(byte[] content) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(content));
        } catch (IOException | IllegalArgumentException broken) {
            throw new RefusedPackage("package.properties_broken", String.valueOf(broken.getMessage()));
        }
        return PackageDescriptor.of(properties);
    }

    /** Unpacks into an empty folder. */
    void unpack(Path folder) {
        try (ZipInputStream zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new RefusedPackage("package.name", entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? target : target.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, target);
                }
            }
        } catch (IOException broken) {
            throw new RefusedPackage("package.broken", String.valueOf(broken.getMessage()));
        }
    }

    private ZipInputStream open() {
        return new ZipInputStream(new ByteArrayInputStream(bytes));
    }
}
