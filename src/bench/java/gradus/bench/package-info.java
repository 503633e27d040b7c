/**
 * Gradus beside what people would use instead, in one run: JMH benchmarks, never tests. Each class is one row or
 * two of the table in {@code .github/BENCHMARKS.md}; {@link gradus.bench.SideBySide} runs them in interleaved rounds.
 *
 * <p>A benchmark's method is named by who runs: {@code gradus}, {@code handWritten}, {@code hipparchus},
 * {@code symja}, {@code exp4j}. All methods of a class do the same work, and check so before they are measured.
 */
package gradus.bench;
