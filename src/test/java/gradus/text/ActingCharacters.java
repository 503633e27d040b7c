package gradus.text;

/** Characters that act on a terminal, by the properties of Unicode as the JDK knows them and not by our own lists. */
final class ActingCharacters {
    private ActingCharacters() {
    }

    static boolean in(String shown, String allowed) {
        return shown.codePoints().filter(point -> allowed.indexOf(point) < 0).anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> turnsDirection(point);
            default -> false;
        });
    }

    private static boolean turnsDirection(int point) {
        return switch (Character.getDirectionality(point)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT, Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> point == 0x200E || point == 0x200F || point == 0x61C;
            case Character.DIRECTIONALITY_BOUNDARY_NEUTRAL, Character.DIRECTIONALITY_OTHER_NEUTRALS,
                    Character.DIRECTIONALITY_NONSPACING_MARK, Character.DIRECTIONALITY_ARABIC_NUMBER -> false;
            default -> true;
        };
    }
}
