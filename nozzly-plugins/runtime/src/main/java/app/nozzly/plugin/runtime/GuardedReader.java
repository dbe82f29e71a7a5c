package app.nozzly.plugin.runtime;

import app.nozzly.plugin.printfile.Deadline;
import app.nozzly.plugin.printfile.PrintFile;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.printfile.ReadLimits;
import app.nozzly.plugin.printfile.Recognition;
import app.nozzly.plugin.printfile.SlicerReader;

/**
 * A slicer reader behind its plugin's guard.
 *
 * @param pluginId where it comes from
 * @param reader the plugin's own object
 * @param loader the plugin's class loader
 * @param guard the plugin's guard
 */
record GuardedReader(String pluginId, SlicerReader reader, ClassLoader loader, CallGuard guard) {

    Recognition recognise(byte[] head, String name) {
        return guard.call(
                new GuardedCall("recognise", guard.quick()), loader, () -> reader.recognise(head.clone(), name));
    }

    PrintFile read(PrintFileSource source, ReadLimits limits) {
        ReadLimits timed = limits.withDeadline(Deadline.after(guard.lengthy()));
        return guard.call(new GuardedCall("read", guard.lengthy()), loader, () -> reader.read(source, timed));
    }
}
