package gradus.bank;

/** What is worth knowing about a bank although nothing is wrong, with its stable code. */
enum Remark {
    SAMPLE("N001", "bank.sample"),
    ALIKE_MISTAKES("N002", "bank.alike-mistakes");

    private final String code;
    private final String messageId;

    Remark(String code, String messageId) {
        this.code = code;
        this.messageId = messageId;
    }

    String code() {
        return code;
    }

    String messageId() {
        return messageId;
    }
}
