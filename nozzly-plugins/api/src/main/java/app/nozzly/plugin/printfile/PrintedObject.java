package app.nozzly.plugin.printfile;

/**
 * Parts of one name on the plate. Immutable.
 *
 * @param name as in the file, without folders and control characters; a label to be escaped, never a path
 * @param count how many of them, at least 1
 */
public record PrintedObject(String name, int count) {

    public PrintedObject {
        if (name.isEmpty() || count < 1) {
            throw new IllegalArgumentException(name + " x " + count);
        }
    }
}
