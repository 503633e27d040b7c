package gradus.cli;

import java.util.Map;

/** Something that can be asked of the program: one class a {@code do} of the batch protocol, listed in {@link Requests}. */
interface Request {
    /** The reply's fields but for {@code id}, in the order in which they are written. */
    Map<String, Object> reply(Fields fields) throws RequestException;
}
