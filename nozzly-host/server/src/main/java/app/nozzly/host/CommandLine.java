package app.nozzly.host;

import app.nozzly.host.config.SettingsException;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the command that a line of arguments means; without any it is the first one. Immutable. */
public final class CommandLine {

    private final List<Command> commands;

    public CommandLine(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    /** Runs the command and gives the program's exit code. */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--version"))) {
            out.println(say("version", version()));
            return Command.DONE;
        }
        if (arguments.equals(List.of("--help"))) {
            out.print(help());
            return Command.DONE;
        }
        Optional<Command> command = arguments.isEmpty() ? Optional.of(commands.get(0)) : find(arguments);
        if (command.isEmpty()) {
            err.println(say("command.unknown", String.join(" ", arguments)));
            err.print(help());
            return Command.MISUSED;
        }
        return run(command.get(), arguments, out, err);
    }

    private static int run(Command command, List<String> arguments, PrintStream out, PrintStream err) {
        int words = arguments.isEmpty() ? 0 : command.name().split(" ").length;
        try {
            return command.run(arguments.subList(words, arguments.size()), out, err);
        } catch (SettingsException wrong) {
            err.println(say("settings.wrong"));
            wrong.mistakes().forEach(mistake -> err.println("  " + mistake));
            return Command.MISUSED;
        } catch (NozzlyException refused) {
            err.println(refused.getMessage());
            return Command.FAILED;
        }
    }

    private Optional<Command> find(List<String> arguments) {
        return commands.stream()
                .filter(command -> {
                    List<String> words = Arrays.asList(command.name().split(" "));
                    return arguments.size() >= words.size()
                            && arguments.subList(0, words.size()).equals(words);
                })
                .findFirst();
    }

    private String help() {
        StringBuilder text = new StringBuilder(say("help.head")).append(System.lineSeparator());
        commands.forEach(command -> text.append("  ").append(command.help()).append(System.lineSeparator()));
        return text.append(say("help.foot")).append(System.lineSeparator()).toString();
    }

    /** The release, or {@code development} outside a built jar. */
    static String version() {
        return Optional.ofNullable(CommandLine.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static String say(String key, Object... arguments) {
        return Message.of(CommandLine.class, key, arguments).toString();
    }
}
