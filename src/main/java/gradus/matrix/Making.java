package gradus.matrix;

import java.util.List;
import java.util.Optional;

/** What can be made of a matrix as a whole: one row an operation, with its names and the shape that comes out. */
public enum Making {
    TRANSPOSE("transpose"),
    INVERSE("inv", "inverse"),
    TRACE("tr", "trace", "Tr"),
    DETERMINANT("det"),
    /** The natural logarithm of a determinant, which must be positive. */
    LOG_DETERMINANT("logdet", "slogdet"),
    /** The sum of all entries. */
    TOTAL("sum"),
    MEAN("mean"),
    /** The sum of the squares of all entries. */
    SQUARED_NORM("sqnorm"),
    NORM("norm"),
    /** Of a column, or of each row of a matrix. */
    SOFTMAX("softmax"),
    /** The logarithm of the sum of the exponentials, of a column or of each row. */
    LOG_SUM_EXP("logsumexp", "lse"),
    /** A column as a diagonal matrix. */
    DIAGONAL_OF("diag"),
    /** The diagonal of a matrix as a column. */
    DIAGONAL("diagonal");

    private final List<String> names;

    Making(String... names) {
        this.names = List.of(names);
    }

    static Optional<Making> named(String name) {
        return java.util.Arrays.stream(values()).filter(making -> making.names.contains(name)).findFirst();
    }

    static List<String> allNames() {
        return java.util.Arrays.stream(values()).flatMap(making -> making.names.stream()).toList();
    }

    String label() {
        return names.get(0);
    }

    /** Whether only a square matrix has it. */
    boolean needsSquare() {
        return switch (this) {
            case INVERSE, TRACE, DETERMINANT, LOG_DETERMINANT, DIAGONAL -> true;
            default -> false;
        };
    }

    Dimensions shape(Dimensions of) {
        return switch (this) {
            case TRANSPOSE, INVERSE -> of.transposed();
            case TRACE, DETERMINANT, LOG_DETERMINANT, TOTAL, MEAN, SQUARED_NORM, NORM -> Dimensions.SCALAR;
            case SOFTMAX -> of;
            case LOG_SUM_EXP -> of.isColumn() ? Dimensions.SCALAR : Dimensions.column(of.rows());
            case DIAGONAL_OF -> Dimensions.square(of.rows());
            case DIAGONAL -> Dimensions.column(of.rows());
        };
    }
}
