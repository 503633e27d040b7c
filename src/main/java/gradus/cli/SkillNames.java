package gradus.cli;

import gradus.bank.Topic;
import gradus.expr.Text;
import gradus.text.Catalog;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people call the skills that questions train. */
final class SkillNames {
    private static final String TOPIC = "topic:";

    private final Catalog catalog;
    private final Map<String, Text> topics;

    SkillNames(Catalog catalog, List<Topic> topics) {
        this.catalog = catalog;
        this.topics = topics.stream().collect(Collectors.toMap(Topic::id, Topic::title, (one, other) -> one));
    }

    String of(String skill) {
        if (skill.startsWith(TOPIC)) {
            return topic(skill.substring(TOPIC.length()));
        }
        String id = "skill." + skill.substring(skill.indexOf(':') + 1);
        return catalog.has(id) ? catalog.words(id) : skill;
    }

    String topic(String id) {
        return topics.getOrDefault(id, Text.of(id)).in(catalog.language());
    }
}
