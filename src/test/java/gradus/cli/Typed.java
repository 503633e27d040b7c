package gradus.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes as a golden file writes them: what one cannot type stands between ⟦ and ⟧: {@code FF}, {@code 40 × [}. */
final class Typed {
    private static final Pattern UNTYPED = Pattern.compile("⟦(?:([0-9A-F]{2})|(\\d+) × ([^⟧]+))⟧");

    private Typed() {
    }

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher untyped = UNTYPED.matcher(text);
        int from = 0;
        for (; untyped.find(); from = untyped.end()) {
            bytes.writeBytes(utf8(text.substring(from, untyped.start())));
            bytes.writeBytes(untyped.group(1) != null
                    ? new byte[] {(byte) Integer.parseInt(untyped.group(1), 16)}
                    : utf8(untyped.group(3).repeat(Integer.parseInt(untyped.group(2)))));
        }
        bytes.writeBytes(utf8(text.substring(from)));
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
