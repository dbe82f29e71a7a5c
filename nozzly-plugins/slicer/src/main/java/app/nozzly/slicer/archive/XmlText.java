package app.nozzly.slicer.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an XML document, always UTF-8 whatever it declares. Malformed bytes and characters that XML forbids become the replacement
 * character, so that an odd name does not cost the figures beside it. Ends or refuses a document that is too long, and refuses one with an endless
 * tag or text, before a parser has to hold it.
 */
final class XmlText extends Reader {

    static final int LONGEST_STRETCH = 64 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader characters;
    private final XmlDocument document;
    private long left;
    private int stretch;
    private boolean cut;
    private boolean begun;

    XmlText(InputStream bytes, XmlDocument document) {
        this.characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        this.document = document;
        this.left = document.mostCharacters();
    }

    /** Whether the document was longer than what was read of it. */
    boolean cut() {
        return cut;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = characters.read(buffer, offset, length);
        if (count < 0) {
            return -1;
        }
        int kept = (int) Math.min(count, left);
        left -= kept;
        if (kept < count) {
            end();
        }
        check(buffer, offset, kept);
        return kept == 0 ? -1 : kept;
    }

    private void end() {
        if (!document.beginningOnly()) {
            throw document.tooLarge("xml.large", document.mostCharacters());
        }
        cut = true;
    }

    private void check(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            stretch = c == '>' ? 0 : stretch + 1;
            boolean mark = c == BYTE_ORDER_MARK && !begun;
            buffer[i] = mark ? '\n' : allowed(c);
            begun = true;
        }
        if (stretch > LONGEST_STRETCH) {
            throw document.tooLarge("xml.stretch", LONGEST_STRETCH);
        }
    }

    private static char allowed(char c) {
        boolean plain = c >= ' ' || c == '\t' || c == '\n' || c == '\r';
        return plain && c < '\uFFFE' ? c : '\uFFFD';
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
