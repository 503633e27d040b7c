package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.expr.Message;
import gradus.expr.Spelling;
import gradus.quiz.Aim;
import gradus.quiz.From;
import java.util.ArrayList;
import java.util.List;

/** From what was asked for on the command line to what a session is for. */
final class PracticeAim {
    private PracticeAim() {
    }

    /** @throws Failure where a topic, a choice or a question is named that there is not */
    static Aim of(PracticeWish wish, BankLibrary library) throws Failure {
        List<Listing> wanted = wanted(library, wish);
        int limit = wish.count().orElse(Integer.MAX_VALUE);
        if (wish.from().isEmpty()) {
            return new Aim(wanted, From.ANY, wish.isNarrow(), limit);
        }
        if (wish.from().size() == 1 && From.labelled(wish.from().get(0)).isPresent()) {
            return new Aim(wanted, From.labelled(wish.from().get(0)).get(), false, limit);
        }
        return new Aim(named(wish.from(), wanted), From.DRILL, false, limit);
    }

    private static List<Listing> wanted(BankLibrary library, PracticeWish wish) throws Failure {
        for (String topic : wish.topics()) {
            Banks.requireTopic(topic, library);
        }
        return library.listings().stream()
                .filter(listing -> wish.topics().isEmpty() || wish.topics().contains(listing.topic()))
                .filter(listing -> wish.level().isEmpty() || wish.level().getAsInt() == listing.level())
                .toList();
    }

    private static List<Listing> named(List<String> ids, List<Listing> wanted) throws Failure {
        List<Listing> named = new ArrayList<>();
        for (String id : ids) {
            named.add(wanted.stream().filter(listing -> listing.id().equals(id)).findFirst()
                    .orElseThrow(() -> unknown(id, wanted)));
        }
        return named;
    }

    private static Failure unknown(String id, List<Listing> wanted) {
        if (From.labelled(id).isPresent()) {
            return new Failure(ExitCode.USAGE, Message.of("cli.from-alone", id));
        }
        List<String> known = new ArrayList<>(From.labels());
        wanted.forEach(listing -> known.add(listing.id()));
        return new Failure(ExitCode.USAGE, Spelling.nearest(id, known)
                .map(near -> Message.of("cli.unknown-from-perhaps", id, near))
                .orElseGet(() -> Message.of("cli.unknown-from", id, String.join(", ", From.labels()))));
    }
}
