package org.modalitypages.console;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.notice.Frequency;
import org.modalitypages.notice.Preferences;
import org.modalitypages.notice.Topic;
import org.modalitypages.page.Form;

/** The kinds of mail that somebody may choose from, as fields of a form, here and in the portal. */
public final class NoticeRows {

    private NoticeRows() {}

    /** One topic with its choices. */
    public record Row(String name, String label, String words, List<Choice> choices) {}

    /** A row for each topic that is offered, with what was chosen. */
    public static List<Row> of(Preferences.Chosen offered, Map<Topic, Frequency> chosen) {
        return offered.topics().keySet().stream()
                .filter(topic -> topic.choices().size() > 1)
                .map(topic -> new Row(
                        topic.word(),
                        topic.label(),
                        topic.words(),
                        topic.choices().stream()
                                .map(choice -> new Choice(choice.word(), choice.label(), choice == chosen.get(topic)))
                                .toList()))
                .toList();
    }

    /** What a form says of the topics that are offered; nothing of one whose field holds no frequency. */
    public static Map<Topic, Frequency> chosen(Form form, Preferences.Chosen offered) {
        var topics = new EnumMap<Topic, Frequency>(Topic.class);
        offered.topics()
                .keySet()
                .forEach(topic ->
                        Frequency.ofWord(form.text(topic.word())).ifPresent(frequency -> topics.put(topic, frequency)));
        return topics;
    }
}
