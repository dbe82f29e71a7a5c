package app.nozzly.host.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire to a server on this machine that can be cut, so that connections break and new ones are refused, and mended again. */
final class Wire implements AutoCloseable {

    private final int target;
    private final int port;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;
    private volatile boolean silent;

    Wire(int target) {
        this.target = target;
        this.door = door(0);
        this.port = door.getLocalPort();
        listen();
    }

    int port() {
        return port;
    }

    /** Breaks every connection and refuses new ones. */
    void cut() {
        close(door);
        open.forEach(Wire::close);
        open.clear();
    }

    /** Lets everything come in and nothing come out. */
    void silence() {
        silent = true;
    }

    void mend() {
        silent = false;
        if (door.isClosed()) {
            door = door(port);
            listen();
        } else {
            open.forEach(Wire::close);
            open.clear();
        }
    }

    @Override
    public void close() {
        cut();
    }

    private static ServerSocket door(int port) {
        try {
            ServerSocket door = new ServerSocket();
            door.setReuseAddress(true);
            door.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return door;
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void listen() {
        ServerSocket here = door;
        begin(() -> {
            while (!here.isClosed()) {
                Socket from = here.accept();
                Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(from);
                open.add(to);
                begin(() -> carry(from, to));
                begin(() -> carry(to, from));
            }
        });
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            byte[] some = new byte[8192];
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                if (!silent) {
                    out.write(some, 0, count);
                    out.flush();
                }
            }
        }
    }

    private static void begin(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        // the wire was cut or a side went away
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception ignored) {
            // it is closed one way or the other
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
