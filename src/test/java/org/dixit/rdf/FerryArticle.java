package org.dixit.rdf;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.dixit.article.Article;
import org.dixit.article.Publisher;
import org.dixit.article.TextSpan;
import org.dixit.statement.Act;
import org.dixit.statement.Actor;
import org.dixit.statement.ActorMention;
import org.dixit.statement.ActorType;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.ArticleStatements.OtherName;
import org.dixit.statement.Attribution;
import org.dixit.statement.AuthorityEntry;
import org.dixit.statement.Certainty;
import org.dixit.statement.Channel;
import org.dixit.statement.Polarity;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.Stance;
import org.dixit.statement.Statement;
import org.dixit.statement.Temporality;
import org.jspecify.annotations.Nullable;

/** An article made by hand that has a little of everything: three hops, emoji, a group, a role, nobody named, nothing said. */
final class FerryArticle {

    static final String TEXT = """
            Ferry talks stall 🚢

            Ledger Wire reported on Monday that the Ruritanian ministry had said that two sources close to the talks expect \
            "a quiet 🌊 winter, with no ferries at all."

            "We will not pay for it," said Mara Lind, harbour master of Nyhavn. "Not one crown, not this year."

            It was revealed that the fares doubled. The operator declined to comment.""";

    static final Actor WIRE = Actor.linked(new AuthorityEntry("media-ledger-wire", ActorType.MEDIA_OUTLET, "Ledger Wire",
            List.of(URI.create("https://example.org/id/ledger-wire"), URI.create("https://example.org/id/lw#it"))), 0.955);
    static final Actor RURITANIA = Actor.linked(
            new AuthorityEntry("state-ruritania", ActorType.STATE, "Ruritania", List.of()), 0.9);
    static final Actor SOURCES = Actor.group("sources close to the talks", RURITANIA, 2);
    static final Actor LIND = Actor.local(ActorType.PERSON, "Mara Lind");
    static final Actor OPERATOR = Actor.group("operator", null, null);
    static final Actor NYHAVN = Actor.local(ActorType.ORGANIZATION, "Nyhavn");
    static final Actor POST = Actor.local(ActorType.MEDIA_OUTLET, "The Harbour Post");
    static final RoleHolding HARBOUR_MASTER =
            new RoleHolding(LIND, "harbour master", null, NYHAVN, span(TEXT, "harbour master of Nyhavn"), 0.7);
    static final ExtractionRun RUN = new ExtractionRun("0.1.0", "rules", "0123456789abcdef".repeat(4), "text=evidence", null);

    private FerryArticle() {
    }

    static Article article() {
        return article(TEXT, "https://harbourpost.example/ferries", 1, null);
    }

    static Article article(String text, @Nullable String url, int version, @Nullable String revises) {
        return new Article("ferries.txt", url == null ? null : URI.create(url), "Ferry talks stall",
                new Publisher("The Harbour Post", URI.create("https://harbourpost.example")), LocalDate.of(2024, 3, 5),
                List.of("Jo Tarn", "Ada Wex"), "en", version, Article.Status.PUBLISHED, revises == null ? null
                        : URI.create(revises),
                text, List.of());
    }

    static ArticleStatements read() {
        Statement wire = statement(content("the Ruritanian ministry had said that two sources close to the talks expect "
                + "\"a quiet 🌊 winter, with no ferries at all.\""), attribution(WIRE, "Ledger Wire", "reported"),
                Channel.PRESS_REPORT, Act.REPORT, List.of(1));
        Statement ministry =
                statement(content("two sources close to the talks expect \"a quiet 🌊 winter, with no ferries at all.\""),
                attribution(RURITANIA, "the Ruritanian ministry", "had said"), Channel.INDIRECT, Act.ASSERT, List.of(2));
        Statement sources = statement(content("\"a quiet 🌊 winter, with no ferries at all.\""),
                attribution(SOURCES, "two sources close to the talks", "expect"), Channel.MIXED, Act.BELIEVE, List.of());
        Statement lind = new Statement(content("\"We will not pay for it,\"", "\"Not one crown, not this year.\""),
                List.of(new Attribution(LIND, List.of(span(TEXT, "Mara Lind")), List.of(span(TEXT, "said", 2)), Stance.NEUTRAL,
                        HARBOUR_MASTER, 0.85)),
                Channel.DIRECT, Act.DENY, Certainty.CERTAIN, Polarity.NEGATIVE, Temporality.FUTURE, List.of(), List.of(),
                        List.of(),
                LocalDate.of(2024, 3, 4), 0.9, List.of());
        Statement revealed = statement(content("that the fares doubled"),
                new Attribution(null, List.of(), List.of(span(TEXT, "It was revealed")), Stance.ENDORSING, null, 0.5),
                Channel.UNATTRIBUTED, Act.ASSERT, List.of());
        Statement declined = new Statement(List.of(),
                List.of(attribution(OPERATOR, "The operator", "declined to comment")), Channel.DECLINED_TO_COMMENT, Act.DECLINE,
                Certainty.UNKNOWN, Polarity.UNKNOWN, Temporality.UNKNOWN, List.of(new ActorMention(WIRE, span(TEXT,
                        "Ledger Wire"))),
                List.of(new ActorMention(LIND, span(TEXT, "Mara Lind"))), List.of(LIND), null, 1, List.of());
        return new ArticleStatements(article(), POST, List.of(wire, ministry, sources, lind, revealed, declined),
                List.of(HARBOUR_MASTER), List.of(new OtherName(LIND, "Lind"), new OtherName(LIND, "Mara Lind")));
    }

    static Statement statement(List<TextSpan> content, Attribution attribution, Channel channel, Act act, List<Integer> reports) {
        return new Statement(content, List.of(attribution), channel, act, Certainty.CERTAIN, Polarity.POSITIVE,
                Temporality.PRESENT,
                List.of(), List.of(), List.of(), null, 0.8, reports);
    }

    /** A direct quotation that fills its article. */
    static ArticleStatements quotation(Article article, Actor speaker) {
        Statement statement = statement(List.of(new TextSpan(0, article.text().length())),
                new Attribution(speaker, List.of(), List.of(), Stance.NEUTRAL, null, 1), Channel.DIRECT, Act.ASSERT, List.of());
        return new ArticleStatements(article, null, List.of(statement), List.of(), List.of());
    }

    private static Attribution attribution(Actor speaker, String source, String cue) {
        return new Attribution(speaker, List.of(span(TEXT, source)), List.of(span(TEXT, cue)), Stance.NEUTRAL, null, 0.85);
    }

    private static List<TextSpan> content(String... pieces) {
        return List.of(pieces).stream().map(piece -> span(TEXT, piece)).toList();
    }

    static TextSpan span(String text, String words) {
        return span(text, words, 1);
    }

    static TextSpan span(String text, String words, int occurrence) {
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = text.indexOf(words, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("not in the text: " + words);
            }
        }
        return new TextSpan(at, at + words.length());
    }
}
