package gradus.quiz;

import gradus.quiz.Memory.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The Free Spaced Repetition Scheduler, version 6: after a review, how stable and how difficult a memory is, and when
 * it should be refreshed. Without random spread, so that the same history gives the same dates everywhere.
 *
 * <p>After Ye, Su and Cao, "A stochastic shortest path algorithm for optimizing spaced repetition scheduling" (2022),
 * and the project's description of FSRS-6; letters and indices of the weights are theirs.
 */
final class Fsrs {
    private static final double LEAST_STABILITY = 0.001;
    private static final double EASIEST = 1;
    private static final double HARDEST = 10;
    /** The chance of recall that stability is about. */
    private static final double STABLE = 0.9;

    private final Weights w;
    private final Rhythm rhythm;
    private final double decay;
    private final double factor;

    Fsrs(Weights weights, Rhythm rhythm) {
        this.w = weights;
        this.rhythm = rhythm;
        this.decay = -weights.at(20);
        this.factor = StrictMath.pow(STABLE, 1 / decay) - 1;
    }

    /** The memory after a review. */
    Memory after(Optional<Memory> before, Grade grade, Instant now) {
        return before.isPresent() ? after(before.get(), grade, now) : first(grade, now);
    }

    private Memory first(Grade grade, Instant now) {
        double stability = Math.max(LEAST_STABILITY, w.at(rating(grade) - 1));
        return scheduled(Phase.LEARNING, 0, grade, stability, clamped(initialDifficulty(rating(grade))), now);
    }

    private Memory after(Memory before, Grade grade, Instant now) {
        boolean sameDay = days(before, now) < 1;
        double stability = sameDay ? sameDayStability(before, grade)
                : grade == Grade.AGAIN ? forgotten(before, now) : recalled(before, grade, now);
        return scheduled(before.phase(), before.step(), grade, Math.max(LEAST_STABILITY, stability),
                nextDifficulty(before.difficulty(), rating(grade)), now);
    }

    /** The chance of recall at a time, by whole days. */
    double retrievability(Memory memory, Instant now) {
        return StrictMath.pow(1 + factor * Math.max(0, days(memory, now)) / memory.stability(), decay);
    }

    private static long days(Memory memory, Instant now) {
        return Math.floorDiv(Duration.between(memory.last(), now).toSeconds(), 86_400L);
    }

    private static int rating(Grade grade) {
        return grade.ordinal() + 1;
    }

    private double sameDayStability(Memory memory, Grade grade) {
        double gain = StrictMath.exp(w.at(17) * (rating(grade) - 3 + w.at(18)))
                * StrictMath.pow(memory.stability(), -w.at(19));
        boolean right = grade == Grade.GOOD || grade == Grade.EASY;
        return memory.stability() * (right ? Math.max(1, gain) : gain);
    }

    private double recalled(Memory memory, Grade grade, Instant now) {
        double forgetting = StrictMath.exp((1 - retrievability(memory, now)) * w.at(10)) - 1;
        double gain = StrictMath.exp(w.at(8)) * (11 - memory.difficulty())
                * StrictMath.pow(memory.stability(), -w.at(9)) * forgetting;
        double bonus = grade == Grade.HARD ? w.at(15) : grade == Grade.EASY ? w.at(16) : 1;
        return memory.stability() * (1 + gain * bonus);
    }

    private double forgotten(Memory memory, Instant now) {
        double left = w.at(11) * StrictMath.pow(memory.difficulty(), -w.at(12))
                * (StrictMath.pow(memory.stability() + 1, w.at(13)) - 1)
                * StrictMath.exp((1 - retrievability(memory, now)) * w.at(14));
        return Math.min(left, memory.stability() / StrictMath.exp(w.at(17) * w.at(18)));
    }

    private double initialDifficulty(int rating) {
        return w.at(4) - StrictMath.exp(w.at(5) * (rating - 1)) + 1;
    }

    /** Changes less the nearer the hardest, and drifts towards where an easy one begins. */
    private double nextDifficulty(double difficulty, int rating) {
        double damped = difficulty - w.at(6) * (rating - 3) * (HARDEST - difficulty) / 9;
        return clamped(w.at(7) * initialDifficulty(rating(Grade.EASY)) + (1 - w.at(7)) * damped);
    }

    private static double clamped(double difficulty) {
        return Math.min(HARDEST, Math.max(EASIEST, difficulty));
    }

    private Memory scheduled(Phase phase, int step, Grade grade, double stability, double difficulty, Instant now) {
        if (phase == Phase.REVIEW && (grade != Grade.AGAIN || rhythm.relearning().isEmpty())) {
            return reviewed(stability, difficulty, now);
        }
        Phase small = phase == Phase.REVIEW ? Phase.RELEARNING : phase;
        List<Duration> steps = small == Phase.LEARNING ? rhythm.learning() : rhythm.relearning();
        int next = phase == Phase.REVIEW ? 0 : nextStep(step, grade, steps.size());
        return next >= steps.size()
                ? reviewed(stability, difficulty, now)
                : new Memory(small, next, stability, difficulty, now, now.plus(wait(steps, next, grade)));
    }

    /** The small step after a review; beyond the last when there are no more. */
    private static int nextStep(int step, Grade grade, int steps) {
        return switch (grade) {
            case AGAIN -> 0;
            case HARD -> step;
            case GOOD -> step + 1;
            case EASY -> steps;
        };
    }

    /** What was hard at the first step waits half as long again, or half-way to the second. */
    private static Duration wait(List<Duration> steps, int step, Grade grade) {
        if (grade != Grade.HARD || step > 0) {
            return steps.get(step);
        }
        return steps.size() == 1 ? steps.get(0).multipliedBy(3).dividedBy(2)
                : steps.get(0).plus(steps.get(1)).dividedBy(2);
    }

    private Memory reviewed(double stability, double difficulty, Instant now) {
        double days = stability / factor * (StrictMath.pow(rhythm.retention(), 1 / decay) - 1);
        long whole = (long) Math.min(rhythm.longest(), Math.max(1, Math.rint(days)));
        return new Memory(Phase.REVIEW, 0, stability, difficulty, now, now.plus(Duration.ofDays(whole)));
    }
}
