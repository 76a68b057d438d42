package org.filiere.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.filiere.domain.Assignment;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.Dimension;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.HandIn;
import org.filiere.domain.Hashes;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Reference;
import org.filiere.domain.ReviewClaim;
import org.filiere.domain.SavedView;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.ValueChain;

/** Any content of any kind. */
final class ContentArbitraries {
    private static final Arbitrary<String> TEXT = Arbitraries.oneOf(
            Arbitraries.just(""),
            Arbitraries.strings().ascii().ofMaxLength(20),
            Arbitraries.strings().withChars("aé\"\\\n\t/ 漢\u2028").ofMaxLength(20),
            Arbitraries.of("Ünïcode \uD83D\uDC5E", "=1+1", "null", "{\"v\":1}"));
    private static final Arbitrary<String> NAME = TEXT.map(text -> "n" + text);
    private static final Arbitrary<String> ID = Arbitraries.of("a", "sinos-valley", "león", "C1", "x.y_z");
    private static final Arbitrary<UUID> UUIDS =
            Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);

    private ContentArbitraries() {}

    static Arbitrary<Content> any() {
        return Arbitraries.oneOf(List.of(
                TEXT.map(Assignment::new),
                TEXT.map(HandIn::new),
                ID.map(ReviewClaim::new),
                Combinators.combine(Arbitraries.of(DiscussionNote.Purpose.class), NAME)
                        .as(DiscussionNote::new),
                cases(),
                codebooks(),
                coders(),
                judgements(),
                chains().map(chain -> (Content) chain),
                governances(),
                governanceReconciliations(),
                reconciliations(),
                sources(),
                studies(),
                figures(),
                views()));
    }

    private static Arbitrary<Content> cases() {
        return Combinators.combine(
                        NAME,
                        TEXT,
                        TEXT,
                        TEXT,
                        Arbitraries.of(SectoralGroup.class),
                        NAME.map(Reference::new).list().ofMaxSize(3),
                        TEXT,
                        optional(Arbitraries.of(Degree.class)))
                .as(Case::new);
    }

    private static Arbitrary<Content> codebooks() {
        Arbitrary<List<Item>> standard = Combinators.combine(NAME, TEXT, TEXT)
                .as((name, text, level) -> List.of(StandardItem.values()).stream()
                        .map(item -> new Item(
                                item.id(), item.dimension(), name, text, text, level, List.of(level, text, "", name)))
                        .toList());
        Arbitrary<List<Item>> added = Combinators.combine(NAME, TEXT)
                .as((name, text) ->
                        new Item("added-item", Dimension.ADDED, name, text, "", "", List.of("a", "b", "c", text)))
                .list()
                .ofMaxSize(1);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99), Arbitraries.of(true, false), standard, added, TEXT)
                .as((version, halves, items, more, note) -> new Codebook(
                        version,
                        halves,
                        java.util.stream.Stream.concat(items.stream(), more.stream())
                                .toList(),
                        note));
    }

    private static Arbitrary<Content> coders() {
        return Combinators.combine(NAME, Arbitraries.of("A", "ÁB", "GPR"), Arbitraries.of(Coder.Role.class))
                .as(Coder::new);
    }

    static Arbitrary<Score> scores() {
        return Arbitraries.oneOf(
                Arbitraries.just(Score.UNSCORED),
                Arbitraries.integers().between(0, 6).map(Score.Level::ofHalves),
                Combinators.combine(Arbitraries.of(Score.NotAvailable.Why.class), TEXT)
                        .as(Score.NotAvailable::new));
    }

    private static Arbitrary<List<Passage>> passages() {
        return Combinators.combine(
                        ID, Arbitraries.integers().between(0, 9999), NAME, Arbitraries.of(Passage.Stance.class), TEXT)
                .as((source, start, quote, stance, memo) ->
                        new Passage(source, start, start + quote.length(), quote, stance, memo))
                .list()
                .ofMaxSize(2);
    }

    static Arbitrary<Content> judgements() {
        return Combinators.combine(
                        scores(),
                        TEXT,
                        passages(),
                        Arbitraries.of(Judgement.Confidence.class),
                        Arbitraries.integers().between(1, 9))
                .as(Judgement::new);
    }

    private static Arbitrary<ValueChain> chains() {
        return Combinators.combine(
                        NAME,
                        Arbitraries.of(GovernanceMode.class),
                        Arbitraries.of(Markets.class),
                        Arbitraries.of(ChainLeader.class),
                        TEXT,
                        passages())
                .as(ValueChain::new);
    }

    private static Arbitrary<Content> governances() {
        return Combinators.combine(Arbitraries.of(GovernanceCoding.State.class), TEXT)
                .as(GovernanceCoding::new);
    }

    private static Arbitrary<Content> governanceReconciliations() {
        return Combinators.combine(
                        Arbitraries.of(GovernanceCoding.State.class),
                        chains().list().ofMaxSize(2),
                        TEXT,
                        ID,
                        UUIDS.list().ofMaxSize(2))
                .as(GovernanceReconciliation::new);
    }

    private static Arbitrary<Content> reconciliations() {
        return Combinators.combine(
                        scores(),
                        TEXT,
                        ID,
                        TEXT.list().ofMaxSize(2),
                        passages(),
                        UUIDS.list().ofMaxSize(2))
                .as(Reconciliation::new);
    }

    private static Arbitrary<Content> sources() {
        Arbitrary<LocalDate> dates =
                Arbitraries.integers().between(-100_000, 100_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        NAME,
                        Arbitraries.of(Source.Type.class),
                        TEXT,
                        optional(dates),
                        TEXT,
                        ID.list().ofMaxSize(3),
                        TEXT.map(Hashes::sha256),
                        optional(ID))
                .as((title, type, text, date, place, cases, hash, corrects) ->
                        new Source(title, type, text, date, place, "es", text, cases, hash, corrects));
    }

    private static Arbitrary<Content> studies() {
        return Combinators.combine(
                        NAME,
                        TEXT,
                        Arbitraries.of(true, false),
                        Arbitraries.of(DegreeRule.STANDARD, new DegreeRule(0.1, 11.7)))
                .as(StudyInfo::new);
    }

    private static Arbitrary<Content> figures() {
        return Combinators.combine(
                        NAME,
                        Combinators.combine(NAME, Arbitraries.of(SectoralGroup.class), NAME, NAME, NAME)
                                .as(PublishedFigures.Figure::new)
                                .list()
                                .ofMaxSize(3))
                .as(PublishedFigures::new);
    }

    private static Arbitrary<Content> views() {
        return Combinators.combine(NAME, NAME, Arbitraries.maps(NAME, TEXT).ofMaxSize(3))
                .as(SavedView::new);
    }

    private static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> values) {
        return values.optional();
    }
}
