package app.nozzly.host;

import app.nozzly.host.config.HostSettings;
import com.google.inject.Module;
import java.util.List;

/** Lets tests in other packages start what the program starts. */
public final class HostModules {

    private HostModules() {}

    /** The modules of the program. */
    public static List<Module> of(HostSettings settings) {
        return WorkshopModule.of(settings);
    }
}
