package gradus.bank;

/** Everything that can be wrong in a bank, with its stable code; the words are under the message id. */
enum Fault {
    TOO_LARGE("E001", "bank.too-large"),
    NOT_UTF8("E002", "bank.not-utf8"),
    CONTROL_CHARACTER("E003", "bank.control-character"),
    INVISIBLE_CHARACTER("E004", "bank.invisible-character"),
    TAB("E005", "bank.tab"),
    YAML_SYNTAX("E006", "bank.yaml-syntax"),
    JSON_SYNTAX("E007", "bank.json-syntax"),
    EMPTY("E008", "bank.empty"),
    SEVERAL_DOCUMENTS("E009", "bank.several-documents"),
    ALIAS("E010", "bank.alias"),
    ANCHOR("E011", "bank.anchor"),
    MERGE_KEY("E012", "bank.merge-key"),
    TAG("E013", "bank.tag"),
    DUPLICATE_KEY("E014", "bank.duplicate-key"),
    TOO_DEEP("E015", "bank.too-deep"),
    TOO_LONG("E016", "bank.too-long"),
    ESCAPE("E017", "bank.escape"),
    NOT_FINITE("E018", "bank.not-finite"),
    NO_VALUE("E019", "bank.no-value"),
    UNKNOWN_KEY("E020", "bank.unknown-key"),
    MISSING_KEY("E021", "bank.missing-key"),
    WRONG_TYPE("E022", "bank.wrong-type"),
    BAD_ID("E023", "bank.bad-id"),
    DUPLICATE_ID("E024", "bank.duplicate-id"),
    BAD_LEVEL("E025", "bank.bad-level"),
    UNKNOWN_LANGUAGE("E026", "bank.unknown-language"),
    MISSING_LANGUAGE("E027", "bank.missing-language"),
    EMPTY_TEXT("E028", "bank.empty-text"),
    EMPTY_LIST("E029", "bank.empty-list"),
    NOT_TRUE_OR_FALSE("E030", "bank.not-true-or-false"),
    UNREADABLE("E031", "bank.unreadable"),
    UNKNOWN_NAME("E032", "bank.unknown-name"),
    BAD_NAME("E033", "bank.bad-name"),
    BAD_ASK("E034", "bank.bad-ask"),
    NOT_A_NUMBER("E035", "bank.not-a-number"),
    BAD_RANGE("E036", "bank.bad-range"),
    BAD_CONDITION("E037", "bank.bad-condition"),
    NO_VARIANT("E038", "bank.no-variant"),
    UNUSED_PARAMETER("E039", "bank.unused-parameter"),
    SAME_VARIANTS("E040", "bank.same-variants"),
    UNDEFINED_KEY("E041", "bank.undefined-key"),
    ACCEPT_JUDGED_WRONG("E042", "bank.accept-judged-wrong"),
    REJECT_JUDGED_RIGHT("E043", "bank.reject-judged-right"),
    OPEN_FORMULA("E044", "bank.open-formula"),
    BAD_FORMULA("E045", "bank.bad-formula"),
    UNKNOWN_INSERTION("E046", "bank.unknown-insertion"),
    GIVES_ANSWER_AWAY("E047", "bank.gives-answer-away"),
    UNUSED_GIVEN("E048", "bank.unused-given"),
    TOO_COMPLEX("E049", "bank.too-complex"),
    KEY_DISPUTED("E050", "bank.disputed"),
    UNPLEASANT_NUMBER("E051", "bank.unpleasant-number"),
    NOT_A_FILE("E052", "bank.not-a-file"),
    LINK_OUT("E053", "bank.link-out");

    private final String code;
    private final String messageId;

    Fault(String code, String messageId) {
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
