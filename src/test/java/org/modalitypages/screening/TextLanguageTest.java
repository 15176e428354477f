package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLanguageTest {

    private final TextLanguage languages = new TextLanguage();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Je vous accueille dans un lieu calme, et nous avançons à votre rythme.",
                "fr|La thérapie n'est pas une course.",
                "es|Trabajo con parejas que quieren volver a escucharse.",
                "es|Creo que cada persona tiene su propia historia, y la escuchamos sin prisa.",
                "de|Ich arbeite mit Paaren, die sich wieder zuhören möchten.",
                "it|Lavoro con le coppie che vogliono ascoltarsi di nuovo.",
                "pt|Trabalho com casais que querem voltar a ouvir um ao outro.",
                "nl|Ik werk met stellen die weer naar elkaar willen luisteren.",
                "sv|Jag arbetar med par som vill lyssna på varandra igen, och det får ta tid.",
                "pl|Pracuję z parami, które chcą się znowu słuchać, i nie spieszymy się.",
                "ru|Я работаю с парами, которые хотят снова слышать друг друга.",
                "zh|我与希望重新倾听彼此的伴侣一起工作。",
                "ar|أعمل مع الأزواج الذين يريدون أن يستمعوا إلى بعضهم البعض."
            })
    void another_language_than_the_pages_is_told(String language, String text) {
        assertThat(languages.otherThan("en", text)).hasValue(language);
        assertThat(languages.otherThan(language, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Namaste. Bienvenue. Willkommen.",
                "C'est la vie, as my grandmother used to say when the soup burned.",
                "Hablo español: I see families from Cuernavaca, La Paz and Las Vegas.",
                "Dr. van der Berg, de la Cruz and I share an office.",
                "EMDR, IFS, ACT, DBT.",
                "Gestalt therapists speak of the Zwischen, the space between us.",
                "I draw, you draw, we look."
            })
    void names_terms_and_a_few_foreign_words_leave_a_text_in_its_language(String text) {
        assertThat(languages.otherThan("en", text)).isEmpty();
    }

    @Test
    void english_on_a_page_of_another_language_is_told_too() {
        assertThat(languages.otherThan("fr-CA", "I listen to what you say and to what you do not say."))
                .hasValue("en");
        assertThat(languages.otherThan("sw", "I listen to what you say and to what you do not say."))
                .hasValue("en");
    }
}
