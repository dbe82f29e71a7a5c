package app.nozzly.plugin.runtime;

import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import java.util.Locale;

/** Why a plugin could not do what it was asked for. */
public enum PluginError implements ErrorCode {
    /** The plugin threw something, or answered nonsense. */
    PLUGIN_FAILED(ErrorCategory.EXTERNAL_FAILURE),
    /** The plugin did not answer in time. */
    PLUGIN_TIMED_OUT(ErrorCategory.EXTERNAL_FAILURE),
    /** The caller was interrupted while it waited; the plugin is not to blame. */
    CALL_STOPPED(ErrorCategory.EXTERNAL_FAILURE),
    /** All threads of the plugin are taken. */
    PLUGIN_BUSY(ErrorCategory.EXTERNAL_FAILURE),
    /** The plugin failed several times in a row and is left alone for a while. */
    PLUGIN_UNAVAILABLE(ErrorCategory.EXTERNAL_FAILURE),
    /** The package is unsafe, broken, unsigned or made for another version. */
    PLUGIN_REFUSED(ErrorCategory.INVALID_INPUT),
    /** No running plugin offers what is needed. */
    PLUGIN_MISSING(ErrorCategory.UNSUPPORTED);

    private final ErrorCategory category;

    PluginError(ErrorCategory category) {
        this.category = category;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ErrorCategory category() {
        return category;
    }
}
