package app.nozzly.plugin.printfile;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file on disk. */
record PathSource(String name, Path file) implements PrintFileSource {

    @Override
    public long sizeBytes() throws IOException {
        return Files.size(file);
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return Files.newByteChannel(file, StandardOpenOption.READ);
    }
}
