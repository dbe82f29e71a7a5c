package app.nozzly.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.problem.NozzlyException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program finds its commands and says what it does not know. */
class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private record Echo(String name) implements Command {
        @Override
        public String help() {
            return name + " help";
        }

        @Override
        public int run(List<String> arguments, PrintStream out, PrintStream err) {
            out.print(name + arguments);
            return DONE;
        }
    }

    private int run(CommandLine line, String... arguments) {
        return line.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private final CommandLine line = new CommandLine(List.of(new Echo("serve"), new Echo("db prepare")));

    @Test
    void theFirstCommandIsTheDefault() {
        assertEquals(0, run(line));
        assertEquals("serve[]", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void namesMayBeTwoWords() {
        assertEquals(0, run(line, "db", "prepare", "now"));
        assertEquals("db prepare[now]", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void unknownCommandsPrintTheHelp() {
        assertEquals(2, run(line, "db"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("db prepare help"));
        assertEquals(0, run(line, "--help"));
        assertEquals(0, run(line, "--version"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Nozzly "));
    }

    @Test
    void mistakesAreSaid(@TempDir Path home) {
        CommandLine serve =
                new CommandLine(List.of(new ServeCommand(home, Map.of("NOZZLY_BIND", "0.0.0.0"), WorkshopModule::of)));
        assertEquals(2, run(serve, "serve"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("0.0.0.0"));
        assertEquals(2, run(serve, "serve", "loudly"));
        Command refuses = new Command() {
            @Override
            public String name() {
                return "x";
            }

            @Override
            public String help() {
                return "x";
            }

            @Override
            public int run(List<String> arguments, PrintStream print, PrintStream errors) {
                throw NozzlyException.notFound("thing", "7");
            }
        };
        assertEquals(1, run(new CommandLine(List.of(refuses)), "x"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("There is no thing 7"));
    }
}
