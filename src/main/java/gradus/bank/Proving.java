package gradus.bank;

import gradus.bank.BankCompiler.Care;
import gradus.bank.QuestionReader.LocatedQuestion;
import gradus.exact.Effort;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Proves questions on several threads; what comes of it is the same on any number of them. */
final class Proving {
    private static final long STACK = 16L << 20;

    private final Care care;
    private final int threads;
    private final Runnable each;

    /**
     * A question, and where it is reported what is wrong with it. Only one thread at a time sees it.
     *
     * @param problems its own, so that no order of events shows in them
     * @param effort   how many steps all its variants may take together
     */
    record Task(LocatedQuestion question, Problems problems, long effort) {
    }

    /** @param each runs after each variant, on one thread at a time */
    Proving(Care care, int threads, Runnable each) {
        this.care = care;
        this.threads = threads;
        this.each = each;
    }

    /** Comes back when all are proved. */
    void prove(List<Task> tasks) {
        if (threads == 1 || tasks.size() < 2) {
            tasks.forEach(this::prove);
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, tasks.size()), Proving::thread);
        try {
            List<Future<?>> proofs = new ArrayList<>();
            tasks.forEach(task -> proofs.add(workers.submit(() -> prove(task))));
            proofs.forEach(Proving::await);
        } finally {
            workers.shutdownNow();
        }
    }

    /** What is found while the work that is allowed runs out may be for that reason only, and does not count. */
    private void prove(Task task) {
        Problems problems = task.problems();
        Problems found = new Problems(problems.source());
        try (Effort effort = Effort.ofAll(task.effort())) {
            new Proof(task.question(), found).prove(care, this::tell);
            effort.requireRest();
            problems.addAll(found);
        } catch (TooComplexException tooMuch) {
            problems.add(Fault.TOO_COMPLEX, task.question().fields().start(), Message.of("bank.too-much-work"), "");
        }
    }

    private synchronized void tell() {
        each.run();
    }

    /** Deep expressions need room on the stack. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "proving", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private static void await(Future<?> proof) {
        try {
            proof.get();
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As if it had been thrown on this thread. */
    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
