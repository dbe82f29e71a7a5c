package app.nozzly.slicer.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives field by field, so that each of them can lie. */
final class RawZip {

    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** An entry and everything that is said of it. */
    static final class Part {
        private final byte[] name;
        private final byte[] packed;
        private byte[] localName;
        private byte[] extra = {};
        private int flags;
        private int method;
        private int crc;
        private long packedBytes;
        private long statedBytes;
        private long offset = -1;
        private int attributes;

        private Part(String name, byte[] packed, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.packed = packed;
            this.packedBytes = packed.length;
            this.statedBytes = content.length;
            CRC32 sum = new CRC32();
            sum.update(content);
            this.crc = (int) sum.getValue();
        }

        static Part stored(String name, byte[] content) {
            return new Part(name, content, content);
        }

        static Part stored(String name, String content) {
            return stored(name, content.getBytes(StandardCharsets.UTF_8));
        }

        static Part deflated(String name, byte[] content) {
            Part part = new Part(name, deflate(content), content);
            part.method = 8;
            return part;
        }

        Part flags(int value) {
            flags = value;
            return this;
        }

        Part method(int value) {
            method = value;
            return this;
        }

        Part crc(int value) {
            crc = value;
            return this;
        }

        Part packedBytes(long value) {
            packedBytes = value;
            return this;
        }

        Part statedBytes(long value) {
            statedBytes = value;
            return this;
        }

        Part offset(long value) {
            offset = value;
            return this;
        }

        Part link() {
            attributes = 0xA1FF << 16;
            return this;
        }

        Part localName(String value) {
            localName = value.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        /** Moves both sizes and the offset into the extra field. */
        Part zip64() {
            extra = new byte[28];
            return this;
        }
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] step = new byte[8192];
        while (!deflater.finished()) {
            packed.write(step, 0, deflater.deflate(step));
        }
        deflater.end();
        return packed.toByteArray();
    }

    static byte[] of(Part... parts) {
        RawZip zip = new RawZip();
        for (Part part : parts) {
            zip.add(part);
        }
        return zip.finish(parts.length, new byte[0]);
    }

    RawZip add(Part part) {
        part.offset = part.offset < 0 ? bytes.size() : part.offset;
        parts.add(part);
        ByteBuffer local = buffer(30 + part.localName.length);
        local.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) part.flags)
                .putShort((short) part.method);
        local.putInt(0).putInt(part.crc).putInt((int) part.packedBytes).putInt((int) part.statedBytes);
        local.putShort((short) part.localName.length).putShort((short) 0).put(part.localName);
        bytes.writeBytes(local.array());
        bytes.writeBytes(part.packed);
        return this;
    }

    /** Writes the directory, with a claimed number of entries and a comment. */
    byte[] finish(int claimedEntries, byte[] comment) {
        int start = bytes.size();
        parts.forEach(this::central);
        int size = bytes.size() - start;
        ByteBuffer end = buffer(22 + comment.length);
        end.putInt(0x06054b50).putInt(0).putShort((short) claimedEntries).putShort((short) claimedEntries);
        end.putInt(size).putInt(start).putShort((short) comment.length).put(comment);
        bytes.writeBytes(end.array());
        return bytes.toByteArray();
    }

    /** Writes the directory with the large record and its locator. */
    byte[] finishZip64() {
        int start = bytes.size();
        parts.forEach(this::central);
        int position = bytes.size();
        ByteBuffer end = buffer(56 + 20 + 22);
        end.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        end.putLong(parts.size())
                .putLong(parts.size())
                .putLong(position - start)
                .putLong(start);
        end.putInt(0x07064b50).putInt(0).putLong(position).putInt(1);
        end.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(-1)
                .putInt(-1);
        bytes.writeBytes(end.array());
        return bytes.toByteArray();
    }

    private void central(Part part) {
        boolean large = part.extra.length > 0;
        ByteBuffer header = buffer(46 + part.name.length + part.extra.length);
        header.putInt(0x02014b50).putShort((short) 0x314).putShort((short) 20).putShort((short) part.flags);
        header.putShort((short) part.method).putInt(0).putInt(part.crc);
        header.putInt(large ? -1 : (int) part.packedBytes).putInt(large ? -1 : (int) part.statedBytes);
        header.putShort((short) part.name.length)
                .putShort((short) part.extra.length)
                .putShort((short) 0);
        header.putShort((short) 0).putShort((short) 0).putInt(part.attributes);
        header.putInt(large ? -1 : (int) part.offset).put(part.name);
        if (large) {
            header.putShort((short) 1).putShort((short) 24);
            header.putLong(part.statedBytes).putLong(part.packedBytes).putLong(part.offset);
        }
        bytes.writeBytes(header.array());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
