package app.nozzly.host.http;

import app.nozzly.problem.NozzlyException;
import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The body of one request, read at most once: JSON within a limit, or files straight to disk. One thread; closing deletes the files. */
final class Body implements AutoCloseable {

    private final Context exchange;
    private final HttpLimits limits;
    private final List<Path> files = new ArrayList<>();
    private Optional<byte[]> bytes = Optional.empty();
    private Optional<Upload> upload = Optional.empty();

    Body(Context exchange, HttpLimits limits) {
        this.exchange = exchange;
        this.limits = limits;
    }

    /** The bytes of a JSON body. */
    byte[] json() {
        String type = Optional.ofNullable(exchange.contentType()).orElse("");
        if (!type.matches("(?i)application/([a-z0-9.-]+\\+)?json\\s*(;.*)?")) {
            throw Problems.refusal(HttpError.UNSUPPORTED_MEDIA_TYPE, type, "application/json");
        }
        return bytes();
    }

    private byte[] bytes() {
        if (bytes.isEmpty()) {
            bytes = Optional.of(readLimited());
        }
        return bytes.get();
    }

    private byte[] readLimited() {
        try {
            byte[] read = exchange.req().getInputStream().readNBytes(limits.jsonBytes() + 1);
            if (read.length > limits.jsonBytes()) {
                throw Problems.refusal(HttpError.TOO_LARGE, limits.jsonBytes());
            }
            return read;
        } catch (IOException ended) {
            NozzlyException refusal = Problems.refusal(HttpError.REQUEST_TIMEOUT);
            refusal.addSuppressed(ended);
            throw refusal;
        }
    }

    /** The file in a part of a multipart body. */
    Upload upload(String part) {
        if (upload.isEmpty()) {
            upload = Optional.of(receive(part));
        }
        return upload.get();
    }

    private Upload receive(String name) {
        String type = Optional.ofNullable(exchange.contentType()).orElse("");
        if (!exchange.isMultipartFormData()) {
            throw Problems.refusal(HttpError.UNSUPPORTED_MEDIA_TYPE, type, "multipart/form-data");
        }
        try {
            exchange.uploadedFiles();
            Part part = exchange.req().getPart(name);
            if (part == null || part.getSubmittedFileName() == null) {
                throw NozzlyException.invalid(Body.class, name, "upload.missing", name);
            }
            return keep(part);
        } catch (IOException | ServletException | IllegalStateException broken) {
            throw MultipartFailures.explain(broken, limits);
        }
    }

    private Upload keep(Part part) throws IOException {
        Path file = Files.createTempFile(limits.uploadFolder(), "upload-", ".part");
        files.add(file);
        part.write(file.toAbsolutePath().toString());
        String submitted = part.getSubmittedFileName();
        String plain = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return new Upload(plain, Optional.ofNullable(part.getContentType()).orElse(""), Files.size(file), file);
    }

    /** A digest of the head given and of the body. */
    String fingerprint(String head) {
        MessageDigest digest = sha256();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        if (exchange.isFormUrlencoded() || exchange.isMultipartFormData()) {
            Forms.fields(exchange).forEach((name, values) -> {
                if (!name.equals(CsrfTokens.FIELD)) {
                    digest.update((name + values).getBytes(StandardCharsets.UTF_8));
                }
            });
        }
        if (exchange.isMultipartFormData()) {
            exchange.uploadedFiles().forEach(file -> update(digest, file.content()));
        } else if (!exchange.isFormUrlencoded()) {
            digest.update(bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, InputStream content) {
        byte[] buffer = new byte[8192];
        try (content) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException kept) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
