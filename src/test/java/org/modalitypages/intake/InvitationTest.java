package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reach out to one of our EMDR therapists today.",
                "Does this sound like you? Get in touch with one of Harbour's practitioners today.",
                "Is that you? Are you ready? Contact our team now!",
                "Call us at 555-0100 today.",
                "Book a free consultation with one of our specialists today.",
                "Schedule a session with a somatic therapist today",
                "If this speaks to you, connect with one of our therapists.",
                "Would you like to try it? Speak with one of our counselors today.",
                "Talk to one of our IFS therapists now.",
                "Ready to begin? Find a narrative therapist near you today.",
                "Browse our directory of therapists.",
                "Please don't hesitate to contact us.",
                "Why not get in touch with one of our practitioners today?",
                "To get started, reach out to one of our therapists today.",
                "Curious? Start working with one of our coaches today.",
                "Ask one of our therapists about it today.",
                "Contact us.",
                "Ready to try? Our therapists would love to meet you. Book a free call today.",
                "Looking for support? Our narrative therapists are ready to help—reach out today.",
                "Would you like to start? Get matched with a therapist today.",
                "Reach out to one of our therapists today. We'd love to hear from you.",
                "Could EMDR be right for you? You can contact one of our EMDR therapists here.",
                "Explore our list of practitioners and schedule your first session today.",
                "Interested in learning more? Get started with one of our specialists today!",
                "Think it might help? Send us a message today.",
            })
    void takes_the_closing_invitation_with_its_questions_word_for_word(String invitation) {
        var definition = "It is a therapy. Most people come for ten sessions. ";

        var found = Invitation.closing(List.of("It began in 1987.", definition + invitation));

        assertThat(found).isEqualTo(new Invitation(1, definition.length(), invitation));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some people want six sessions and some come for years.",
                "What happens in a session? The therapist asks and you answer.",
                "Contact with the therapist is weekly.",
                "Call it self-leadership.",
                "Talk is the main tool of the therapist.",
                "Work with a therapist usually lasts ten sessions.",
                "Ask your doctor about it, or ask a friend.",
                "It can be found with one of our therapists today.",
                "Is this for you?",
                "Find a quiet place and breathe.",
                "Start where the client is, they say.",
                "People reach out to therapists for many reasons.",
                "Book-length treatments of the method exist.",
            })
    void leaves_ordinary_sentences_alone(String sentence) {
        assertThat(Invitation.closing(List.of("It is a therapy. " + sentence))).isNull();
    }

    @Test
    void an_invitation_that_does_not_close_the_definition_stays() {
        assertThat(Invitation.closing(List.of("Reach out to one of our therapists today.", "It began in 1987.")))
                .isNull();
    }

    @Test
    void questions_in_the_paragraph_before_belong_to_it() {
        var found = Invitation.closing(List.of("It is kind. Is it for you?", "Contact one of our therapists today."));

        assertThat(found).isEqualTo(new Invitation(0, 12, "Is it for you? Contact one of our therapists today."));
    }

    @Test
    void the_question_right_before_it_leads_to_it_whatever_it_asks() {
        var found = Invitation.closing(
                List.of("Who invented it? Ready for spring? Reach out to one of our therapists today."));

        assertThat(found.words()).isEqualTo("Ready for spring? Reach out to one of our therapists today.");
    }

    @Test
    void a_question_with_a_sentence_in_between_stays() {
        var found =
                Invitation.closing(List.of("Who invented it? Nobody knows. Reach out to one of our therapists today."));

        assertThat(found.words()).isEqualTo("Reach out to one of our therapists today.");
    }
}
