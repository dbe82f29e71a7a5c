package app.nozzly.plugin.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds a real plugin zip from source text, with the compiler of the JDK. */
final class TestPlugin {

    /** A reader whose answers are filled in: constructor, recognise, read. */
    private static final String SOURCE = """
            package sample;
            import app.nozzly.plugin.*;
            import app.nozzly.plugin.printfile.*;
            import java.util.*;
            public class SamplePlugin implements NozzlyPlugin {
                static Object kept;
                public SamplePlugin() { %s }
                public List<SlicerReaderFactory> slicerReaders() {
                    return List.of(new SlicerReaderFactory() {
                        public String name() { return "sample"; }
                        public List<SettingDescriptor> settings() {
                            return List.of(SettingDescriptor.optional("greeting", SettingType.TEXT, "what to say").withDefault("hello"));
                        }
                        public SlicerReader create(PluginSettings settings, PluginContext context) {
                            return new SlicerReader() {
                                public Recognition recognise(byte[] head, String name) { %s }
                                public PrintFile read(PrintFileSource source, ReadLimits limits) { %s }
                                private PrintFile answer(String text) {
                                    return PrintFile.builder().slicer(Optional.of(text)).build();
                                }
                            };
                        }
                    });
                }
            }
            """;

    static final String CERTAIN = "return Recognition.CERTAIN;";
    static final String GREET = "return answer(settings.text(\"greeting\").orElseThrow());";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    private TestPlugin(String id) {
        properties.put("plugin.id", id);
        properties.put("plugin.version", "1.2.3");
        properties.put("plugin.requires", ">=1.0.0 & <2.0.0");
    }

    /** A plugin without classes. */
    static TestPlugin empty(String id) {
        return new TestPlugin(id);
    }

    /** A plugin whose reader runs these statements. */
    static TestPlugin reading(String id, String constructor, String recognise, String read) {
        String source = SOURCE.formatted(constructor, recognise, read);
        return new TestPlugin(id)
                .withClasses("classes/", Map.of("sample.SamplePlugin", source))
                .withEntry("classes/META-INF/services/app.nozzly.plugin.NozzlyPlugin", "sample.SamplePlugin\n");
    }

    /** A plugin that reads everything and greets. */
    static TestPlugin greeting(String id) {
        return reading(id, "", CERTAIN, GREET);
    }

    TestPlugin withProperty(String key, String value) {
        properties.put(key, value);
        return this;
    }

    TestPlugin withEntry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Compiles sources and adds the class files under a folder. */
    TestPlugin withClasses(String folder, Map<String, String> sources) {
        compile(sources).forEach((name, bytes) -> entries.put(folder + name, bytes));
        return this;
    }

    /** Compiles sources and adds them as a library. */
    TestPlugin withLibrary(String jarName, Map<String, String> sources) {
        entries.put("lib/" + jarName, zip(compile(sources)));
        return this;
    }

    /** Writes {@code <id>.zip} into a folder. */
    Path into(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(properties.get("plugin.id") + ".zip"), bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        properties.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        all.put("plugin.properties", text.toString().getBytes(StandardCharsets.UTF_8));
        all.putAll(entries);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream((OutputStream) bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> compile(Map<String, String> sources) {
        try {
            Path work = Files.createTempDirectory("test-plugin");
            try {
                return compile(sources, work);
            } finally {
                delete(work);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, byte[]> compile(Map<String, String> sources, Path work) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(work.resolve("out"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new AssertionError(messages);
            }
        }
        return contents(classes);
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
