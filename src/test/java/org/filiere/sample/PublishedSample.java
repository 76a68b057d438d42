package org.filiere.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.Dimension;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Hashes;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Reference;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.ValueChain;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.StandardCodebook;

/**
 * Makes the study of the 40 published clusters from the paper's tables. Everything follows from the tables and the
 * fixed time, so that making it again gives the same bytes.
 */
final class PublishedSample {
    static final String TITLE = "Latin American clusters (2005)";
    static final String CODER = "gpr-2005";

    /** The month in which the paper appeared. */
    private static final Instant PUBLISHED = Instant.parse("2005-04-01T00:00:00Z");

    private static final String DEVICE = "published-tables";
    private static final Map<SectoralGroup, String> TABLES = Map.of(
            SectoralGroup.TRADITIONAL_MANUFACTURING, "5",
            SectoralGroup.NATURAL_RESOURCE_BASED, "6",
            SectoralGroup.COMPLEX_PRODUCTS, "7");
    private static final Map<String, String> COLUMNS = Map.of(
            "product-upgrading", "product",
            "process-upgrading", "process",
            "functional-upgrading", "functional",
            "intersectoral-upgrading", "intersectoral");
    private static final Map<GovernanceMode, String> MODE_NAMES = Map.of(
            GovernanceMode.MARKET, "Market",
            GovernanceMode.NETWORK, "Network",
            GovernanceMode.QUASI_HIERARCHY, "Quasi-hierarchical",
            GovernanceMode.HIERARCHY, "Hierarchical");

    private final PublishedSampleTables tables = new PublishedSampleTables();
    private final List<Revision> revisions = new ArrayList<>();

    private PublishedSample() {}

    /** The whole study. */
    static PackageContent content() {
        PublishedSample sample = new PublishedSample();
        sample.addStudy();
        sample.tables.cases().forEach(sample::addCase);
        return new PackageContent(
                uuid("study"), TITLE, PUBLISHED, "Filière, from the published tables", sample.revisions, Map.of());
    }

    /** The number of the table that prints a group's upgrading scores; nothing for software, which has none. */
    static Optional<String> upgradingTable(SectoralGroup group) {
        return Optional.ofNullable(TABLES.get(group));
    }

    /** The column of {@code cases.csv} that holds an item of upgrading. */
    static String column(String itemId) {
        return COLUMNS.get(itemId);
    }

    /** The column of {@code cases.csv} that holds a mode of governance. */
    static String column(GovernanceMode mode) {
        return mode.id().replace('-', '_');
    }

    private void addStudy() {
        String edit = "study";
        add(
                EntityRef.study(),
                new StudyInfo(
                        TITLE,
                        "The 40 clusters of Giuliani, Pietrobelli and Rabellotti (2005) as published: the modes of"
                                + " governance of Table 3, and for the 35 clusters of Tables 5 to 7 the degree of"
                                + " collective efficiency and the four types of upgrading. The components of external"
                                + " economies and joint action are not published, so they are not yet scored here; the"
                                + " averages of Table 2 are kept beside. The five software clusters have governance"
                                + " only. Notes are in this project's words and name table or section.",
                        false,
                        DegreeRule.STANDARD),
                edit);
        add(EntityRef.codebook(), StandardCodebook.load(), edit);
        add(
                EntityRef.coder(CODER),
                new Coder("Giuliani, Pietrobelli & Rabellotti (2005)", "GPR", Coder.Role.LEAD),
                edit);
        add(EntityRef.published(), PublishedSampleFigures.of(tables), edit);
    }

    private void addCase(Map<String, String> row) {
        String id = row.get("id");
        SectoralGroup group = SectoralGroup.byId(row.get("sectoral_group")).orElseThrow();
        String place = row.get("cluster");
        add(
                EntityRef.caseOf(id),
                new Case(
                        row.get("industry") + ", " + place.split(",", 2)[0],
                        row.get("industry"),
                        place,
                        row.get("country"),
                        group,
                        tables.references(id).stream()
                                .map(reference -> new Reference(reference.get("entry")))
                                .toList(),
                        description(row, group),
                        degree(row.get("ce_degree"))),
                id);
        for (StandardItem item : StandardItem.values()) {
            if (item.dimension() == Dimension.UPGRADING
                    && !row.get(column(item.id())).isEmpty()) {
                addJudgement(id, item.id(), row.get(column(item.id())), TABLES.get(group));
            }
        }
        addGovernance(row);
    }

    private String description(Map<String, String> row, SectoralGroup group) {
        StringBuilder text = new StringBuilder("Printed as \"" + row.get("name_in_table_3") + "\" in Table 3");
        if (TABLES.containsKey(group)) {
            text.append(", \"" + row.get("name_in_tables_5_to_7") + "\" in Table " + TABLES.get(group));
        }
        if (!row.get("name_in_appendix_a").isEmpty()) {
            text.append(", \"" + row.get("name_in_appendix_a") + "\" in Appendix A");
        }
        text.append('.');
        tables.note(row.get("id"), "description")
                .ifPresent(note -> text.append(' ').append(note.get("note")));
        return text.toString();
    }

    private void addJudgement(String caseId, String itemId, String printed, String table) {
        Optional<String> note = tables.note(caseId, itemId).map(row -> row.get("note"));
        boolean missing = printed.equals("NA");
        Score score = missing ? Score.notAvailable(note.orElseThrow()) : Score.of(Double.parseDouble(printed));
        String justification =
                missing ? "" : note.orElse("Printed in Table " + table + "; the paper gives no reason for this score.");
        add(
                EntityRef.judgement(caseId, itemId, CODER),
                new Judgement(score, justification, List.of(), Judgement.Confidence.SURE, 1),
                caseId);
    }

    private void addGovernance(Map<String, String> row) {
        String caseId = row.get("id");
        EntityRef governance = EntityRef.governance(caseId, CODER);
        if (row.get("market").equals("NA")) {
            String reason = tables.note(caseId, "governance").orElseThrow().get("note");
            add(governance, new GovernanceCoding(GovernanceCoding.State.NOT_AVAILABLE, reason), caseId);
            return;
        }
        for (GovernanceMode mode : GovernanceMode.values()) {
            int code = Integer.parseInt(row.get(column(mode)));
            if (code > 0) {
                add(EntityRef.chain(caseId, mode.id(), CODER), chain(caseId, mode, code), caseId);
            }
        }
        add(governance, new GovernanceCoding(GovernanceCoding.State.COMPLETE, ""), caseId);
    }

    private ValueChain chain(String caseId, GovernanceMode mode, int code) {
        Markets markets = Markets.values()[code - 1];
        String served = markets == Markets.BOTH ? "domestic and global" : markets.id();
        Optional<Map<String, String>> note = tables.note(caseId, mode.id());
        String name = note.map(row -> row.get("chain_name"))
                .filter(given -> !given.isEmpty())
                .orElse(MODE_NAMES.get(mode) + " chain(s), " + served);
        ChainLeader leader = note.map(row -> row.get("chain_leader"))
                .filter(given -> !given.isEmpty())
                .map(given -> ChainLeader.valueOf(given.toUpperCase(Locale.ROOT)))
                .orElse(ChainLeader.NONE);
        String justification = note.map(row -> row.get("note"))
                .orElse(
                        mode == GovernanceMode.QUASI_HIERARCHY || mode == GovernanceMode.HIERARCHY
                                ? "Table 3; the paper does not describe this chain or say who leads it."
                                : "Table 3; the paper does not describe this chain.");
        return new ValueChain(name, mode, markets, leader, justification, List.of());
    }

    private static Optional<Degree> degree(String id) {
        for (Degree degree : Degree.values()) {
            if (degree.id().equals(id)) {
                return Optional.of(degree);
            }
        }
        return Optional.empty();
    }

    private void add(EntityRef entity, Content content, String edit) {
        revisions.add(new Revision(
                uuid(entity.toString()),
                entity,
                new Stamp(CODER, DEVICE, PUBLISHED, revisions.size() + 1L, uuid("edit " + edit), Optional.empty()),
                List.of(),
                content));
    }

    /** A version 7 UUID (RFC 9562) of the fixed time whose random bits follow from a name. */
    private static UUID uuid(String name) {
        byte[] hash = HexFormat.of()
                .parseHex(Hashes.sha256(("latin-american-clusters " + name).getBytes(StandardCharsets.UTF_8)));
        long high = 0;
        long low = 0;
        for (int i = 0; i < 8; i++) {
            high = (high << 8) | (hash[i] & 0xff);
            low = (low << 8) | (hash[8 + i] & 0xff);
        }
        return new UUID(
                (PUBLISHED.toEpochMilli() << 16) | 0x7000 | (high & 0x0fff),
                (low & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }
}
