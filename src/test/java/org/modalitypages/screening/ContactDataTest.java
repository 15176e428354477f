package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to mara [at] stillpond [dot] studio when you are ready.",
                "I film breathing exercises for TikTok (slow_lungs_lena).",
                "My Skype name is lenaofthelake.",
                "Students get 20% off their first month.",
                "Couples pay ten per cent less for a block of five.",
                "I paid 90 dollars a session when I was a client, and I ask 80 dollars a session now."
            })
    void ways_to_somebody_and_prices_are_found(String text) {
        assertThat(ContactData.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I spent 30 dollars on a drum and have played it badly ever since.",
                "My grandfather lost two hundred pounds at cards, and we still tell the story.",
                "Look at me when you are ready (or at the dot on the wall).",
                "Half of us took our shoes off.",
                "He cut ten per cent off the top of the picture."
            })
    void what_somebody_once_spent_is_no_price_of_ours(String text) {
        assertThat(ContactData.in(text)).isEmpty();
    }
}
