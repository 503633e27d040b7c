package gradus.cli;

/** The program: where the process begins. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        System.out.println("Gradus 0.1.0");
    }
}
