package gradus.grade;

import gradus.expr.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The first line that is not empty.
 *
 * @param length how many bytes were read for it, its line end among them
 * @param lines  how many line ends
 */
record HeaderLine(byte[] bytes, long length, long lines) {

    static HeaderLine read(InputStream in) throws IOException, GradeRun.Refused {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        long lines = 0;
        int b;
        while ((b = in.read()) >= 0) {
            length++;
            lines += b == '\n' ? 1 : 0;
            if (b == '\n' && line.size() > 0) {
                break;
            }
            if (b != '\n' && b != '\r') {
                line.write(b);
            }
            if (line.size() > RecordReader.LONGEST) {
                throw new GradeRun.Refused(Message.of("grade.too-long", RecordReader.LONGEST / 1024));
            }
        }
        if (line.size() == 0) {
            throw new GradeRun.Refused(Message.of("grade.empty"));
        }
        return new HeaderLine(line.toByteArray(), length, lines);
    }
}
