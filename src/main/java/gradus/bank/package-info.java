/**
 * From files to valid, proved questions.
 *
 * <p>A {@link gradus.bank.BankReader} turns YAML or JSON into a {@link gradus.bank.Node} tree in which everything
 * knows its place; {@link gradus.bank.BankCompiler} turns the tree into a {@link gradus.bank.Bank} and a list of
 * {@link gradus.bank.BankProblem}, all of them in one run. A {@link gradus.bank.Question} holds texts with
 * parameters; {@link gradus.bank.Question#variant} fixes the parameters. {@link gradus.bank.IndexWriter} writes the
 * shipped banks into one binary file from which {@link gradus.bank.IndexReader} takes single questions, so that a
 * start reads no YAML. What people meet is a {@link gradus.bank.BankLibrary}: the index and their own banks.
 */
package gradus.bank;
