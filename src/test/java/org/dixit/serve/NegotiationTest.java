package org.dixit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
        "text/turtle                                                     | TURTLE",
        "TEXT/TURTLE                                                     | TURTLE",
        "*/*                                                             | TURTLE",
        "application/*                                                   | JSON_LD",
        "text/html;q=0.2, application/ld+json                            | JSON_LD",
        "text/turtle;q=0.5, application/rdf+xml;q=0.9                    | RDF_XML",
        "text/turtle;q=0, */*;q=0.1                                      | TURTLE_IS_REFUSED",
        "application/n-triples ; q=1.0                                   | N_TRIPLES",
        "image/png                                                       | NOTHING",
        "text/html;q=nonsense                                            | NOTHING",
    })
    void choosesTheBestForm(String accept, String expected) {
        var chosen = Negotiation.choose(accept);
        switch (expected) {
            case "NOTHING" -> assertThat(chosen).isEmpty();
            case "TURTLE_IS_REFUSED" -> assertThat(chosen).isPresent().get().isNotEqualTo(MediaType.TURTLE);
            default -> assertThat(chosen).contains(MediaType.valueOf(expected));
        }
    }

    @Test
    void takesAClientWithoutAWishForAMachine() {
        assertThat(Negotiation.choose(null)).contains(MediaType.TURTLE);
        assertThat(Negotiation.wantsHtml(null)).isFalse();
        assertThat(Negotiation.wantsHtml("*/*")).isFalse();
    }
}
