package gradus.series;

import java.util.AbstractList;
import java.util.Arrays;

/** A growing list of doubles that are not boxed, for sums over many of them. */
final class DoubleList extends AbstractList<Double> {
    private double[] numbers = new double[8];
    private int size;

    @Override
    public boolean add(Double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
        return true;
    }

    @Override
    public Double get(int index) {
        return number(index);
    }

    private double number(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return numbers[index];
    }

    @Override
    public int size() {
        return size;
    }

    /** Σ aᵢ₊ₖ·bⱼ₋ₖ for k from 0 to {@code count} − 1, in that order. */
    static double dot(DoubleList a, int i, DoubleList b, int j, int count) {
        double[] left = a.numbers;
        double[] right = b.numbers;
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += left[i + k] * right[j - k];
        }
        return sum;
    }
}
