package app.nozzly.host;

import java.io.PrintStream;
import java.util.List;

/** One thing that {@code bin/nozzly} can be told to do. */
public interface Command {

    /** The command did what it should. */
    int DONE = 0;

    /** The command failed. */
    int FAILED = 1;

    /** The command was not understood. */
    int MISUSED = 2;

    /** What it is called by, for example {@code quote}; may be two words. */
    String name();

    /** Line for the help: the call with its arguments and what it does. */
    String help();

    /**
     * Does it.
     *
     * @param arguments what follows the name
     * @param out where results go
     * @param err where mistakes go
     * @return {@link #DONE}, {@link #FAILED} or {@link #MISUSED}
     */
    int run(List<String> arguments, PrintStream out, PrintStream err);
}
