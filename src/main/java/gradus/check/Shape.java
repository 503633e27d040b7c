package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of an answer: one value, a vector, or a matrix of rows. */
sealed interface Shape {
    /** How many entries. */
    int size();

    /** In words: {@code a vector of 3}. */
    Message words();

    /** Where entry {@code index} stands, counted from 1: {@code 2} or {@code (1, 2)}. */
    String place(int index);

    /** The value of this shape with these entries. */
    Value of(List<Value> entries);

    /** The entries of a value of this shape, row by row, at least {@link #size()}; empty for another shape. */
    Optional<List<Value.Scalar>> entries(Value value);

    /** One value. */
    record Single() implements Shape {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public Message words() {
            return Message.of("shape.single");
        }

        @Override
        public String place(int index) {
            return "";
        }

        @Override
        public Value of(List<Value> entries) {
            return entries.get(0);
        }

        @Override
        public Optional<List<Value.Scalar>> entries(Value value) {
            List<Value.Scalar> leaves = leaves(value);
            return leaves.size() == 1 ? Optional.of(leaves) : Optional.empty();
        }
    }

    /** A vector, which may be written as a row, a column or nested. */
    record Vector(int size) implements Shape {
        @Override
        public Message words() {
            return Message.of("shape.vector", size);
        }

        @Override
        public String place(int index) {
            return Integer.toString(index + 1);
        }

        @Override
        public Value of(List<Value> entries) {
            return new Value.Entries(entries);
        }

        @Override
        public Optional<List<Value.Scalar>> entries(Value value) {
            List<Value.Scalar> leaves = leaves(value);
            Shape given = Shape.of(value);
            boolean line = given instanceof Vector || given instanceof Single && size == 1
                    || given instanceof Matrix matrix && (matrix.rows == 1 || matrix.columns == 1);
            return line && leaves.size() == size ? Optional.of(leaves) : Optional.empty();
        }
    }

    /** A matrix of so many rows and columns. */
    record Matrix(int rows, int columns) implements Shape {
        @Override
        public int size() {
            return rows * columns;
        }

        @Override
        public Message words() {
            return Message.of("shape.matrix", rows, columns);
        }

        @Override
        public String place(int index) {
            return "(" + (index / columns + 1) + ", " + (index % columns + 1) + ")";
        }

        @Override
        public Value of(List<Value> entries) {
            List<Value> lines = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                lines.add(new Value.Entries(entries.subList(i * columns, (i + 1) * columns)));
            }
            return new Value.Entries(lines);
        }

        @Override
        public Optional<List<Value.Scalar>> entries(Value value) {
            List<Value.Scalar> leaves = leaves(value);
            boolean line = rows == 1 || columns == 1;
            boolean fits = Shape.of(value).equals(this)
                    || line && new Vector(rows * columns).entries(value).isPresent();
            return fits && leaves.size() == size() ? Optional.of(leaves) : Optional.empty();
        }
    }

    /**
     * A polynomial in powers of (x − a) with so many coefficients, the constant one first. An answer of lower degree
     * is filled up with zeros; one of higher degree has more entries than the shape.
     */
    record Polynomial(String variable, Expr centre, int size) implements Shape {
        @Override
        public Message words() {
            return Message.of("shape.polynomial", variable);
        }

        @Override
        public String place(int index) {
            String base = centre.is(0) ? variable : "(" + Printer.print(Expr.sum(Expr.var(variable), Expr.negate(centre))) + ")";
            return base + "^" + index;
        }

        @Override
        public Value of(List<Value> entries) {
            return new Value.Entries(entries);
        }

        @Override
        public Optional<List<Value.Scalar>> entries(Value value) {
            if (!(value instanceof Value.Scalar scalar)) {
                return Optional.empty();
            }
            return Coefficients.of(scalar.expression(), variable, centre).map(found -> {
                List<Value.Scalar> entries = new ArrayList<>();
                for (int k = 0; k < Math.max(size, found.size()); k++) {
                    entries.add(Value.Scalar.of(k < found.size() ? found.get(k) : Expr.num(0)));
                }
                return entries;
            });
        }
    }

    /** Entries that make neither a vector nor a matrix. */
    record Ragged(int size) implements Shape {
        @Override
        public Message words() {
            return Message.of("shape.ragged");
        }

        @Override
        public String place(int index) {
            return Integer.toString(index + 1);
        }

        @Override
        public Value of(List<Value> entries) {
            return new Value.Entries(entries);
        }

        @Override
        public Optional<List<Value.Scalar>> entries(Value value) {
            return Optional.empty();
        }
    }

    /** The shape of a value. */
    static Shape of(Value value) {
        if (!(value instanceof Value.Entries entries)) {
            return new Single();
        }
        List<Value> parts = entries.entries();
        if (parts.stream().allMatch(Value.Scalar.class::isInstance)) {
            return new Vector(parts.size());
        }
        List<Shape> rows = parts.stream().map(Shape::of).distinct().toList();
        if (rows.size() != 1 || !(rows.get(0) instanceof Vector row)) {
            return parts.size() == 1 ? of(parts.get(0)) : new Ragged(leaves(value).size());
        }
        return new Matrix(parts.size(), row.size);
    }

    /** All entries, row by row. */
    static List<Value.Scalar> leaves(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return List.of(scalar);
        }
        List<Value.Scalar> leaves = new ArrayList<>();
        ((Value.Entries) value).entries().forEach(part -> leaves.addAll(leaves(part)));
        return leaves;
    }
}
