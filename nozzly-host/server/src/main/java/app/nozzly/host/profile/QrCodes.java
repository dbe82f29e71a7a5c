package app.nozzly.host.profile;

import app.nozzly.host.web.chart.QrPicture;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Makes QR codes. Stateless. */
final class QrCodes {

    private QrCodes() {}

    /** @throws IllegalArgumentException when the text is too long for any QR code */
    static QrPicture of(String title, String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            List<BitSet> rows = IntStream.range(0, matrix.getHeight())
                    .mapToObj(y -> row(matrix, y))
                    .toList();
            return new QrPicture(title, rows);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("this text fits into no QR code", tooLong);
        }
    }

    private static BitSet row(ByteMatrix matrix, int y) {
        BitSet row = new BitSet(matrix.getWidth());
        IntStream.range(0, matrix.getWidth()).filter(x -> matrix.get(x, y) == 1).forEach(row::set);
        return row;
    }
}
