package gradus.quiz;

import gradus.bank.Listing;
import java.util.List;

/**
 * What a session is for.
 *
 * @param wanted what may be asked, in the banks' order
 * @param from   which of that
 * @param ahead  whether questions may come before they are due when nothing else is left, and new ones without end
 * @param limit  how many questions at most
 */
public record Aim(List<Listing> wanted, From from, boolean ahead, int limit) {
    public Aim {
        wanted = List.copyOf(wanted);
    }

    Aim with(From other) {
        return new Aim(wanted, other, ahead, limit);
    }
}
