package app.nozzly.plugin.runtime;

import java.util.Properties;

/**
 * What {@code plugin.properties} says.
 *
 * @param id plugin id
 * @param version plugin version
 */
record PackageDescriptor(String id, String version) {

    static PackageDescriptor of(Properties properties) {
        String id = text(properties, "plugin.id");
        String version = text(properties, "plugin.version");
        if (!id.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new RefusedPackage("package.id", id);
        }
        if (!version.matches("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}([-+][0-9A-Za-z.+-]{1,64})?")) {
            throw new RefusedPackage("package.version", version);
        }
        refuse(properties, "plugin.class", "package.class");
        refuse(properties, "plugin.dependencies", "package.dependencies");
        return new PackageDescriptor(id, version);
    }

    private static void refuse(Properties properties, String key, String message) {
        if (!text(properties, key).isEmpty()) {
            throw new RefusedPackage(message, text(properties, key));
        }
    }

    private static String text(Properties properties, String key) {
        return properties.getProperty(key, "").strip();
    }
}
