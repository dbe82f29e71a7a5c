package app.nozzly.plugin.runtime;

import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;

/** A package that is not loaded. */
final class RefusedPackage extends NozzlyException {

    private static final long serialVersionUID = 1L;

    RefusedPackage(String key, Object... arguments) {
        super(PluginError.PLUGIN_REFUSED, Message.of(PluginRuntime.class, key, arguments));
    }
}
