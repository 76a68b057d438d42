package org.filiere.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Markets;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseWordsTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final CaseWords words = new CaseWords(Screens.MESSAGES);

    @BeforeEach
    void addACase() {
        study.record(Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void nothingScoredIsNeverANumber() {
        assertThat(words.index(line().summary().ee())).isEqualTo("–");
        assertThat(words.efficiency(line())).isEqualTo("–");
        assertThat(words.upgrading(line())).isEqualTo("–");
        assertThat(words.governance(line())).isEqualTo("not coded");
    }

    @Test
    void aPartialIndexSaysHowFarItIs() {
        study.record(Cases.judged("one", 7, OpenStudy.ANA, 2.5));
        assertThat(words.index(line().summary().ee())).isEqualTo("10");
        assertThat(words.index(line().summary().ja())).isEqualTo("partial 3/4");
        assertThat(words.efficiency(line())).isEqualTo("partial 7/8");
        assertThat(words.progress(line())).isEqualTo("7 of 12");
    }

    @Test
    void upgradingSaysOfHowManyItemsItIsTheSum() {
        study.record(Cases.judged("one", 12, OpenStudy.ANA, 1.5));
        assertThat(words.upgrading(line())).isEqualTo("6 (4 of 4)");
        study.record(
                Cases.judged("one", StandardItem.FUNCTIONAL_UPGRADING, OpenStudy.ANA, Score.notApplicable("no brand")));
        assertThat(words.upgrading(line())).isEqualTo("4.5 (3 of 4)");
        assertThat(words.upgrading(line(CountingOptions.AS_PUBLISHED))).isEqualTo("4.5 (4 of 4)");
    }

    @Test
    void governanceIsTheCodeOfEveryMode() {
        study.record(new Write(
                EntityRef.chain("one", "a", OpenStudy.ANA),
                new ValueChain("a", GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL, ChainLeader.BUYER, "", List.of())));
        assertThat(words.governance(line())).isEqualTo("M0 · N0 · Q2 · H0");
        assertThat(words.governanceTip(line())).contains("Quasi-hierarchy: 2, global");
        study.record(new Write(
                EntityRef.governance("one", OpenStudy.ANA),
                new GovernanceCoding(GovernanceCoding.State.NOT_AVAILABLE, "")));
        assertThat(words.governance(line())).isEqualTo("N/A");
    }

    @Test
    void codersWhoDifferAreSaidToDiffer() {
        for (String coder : List.of(OpenStudy.ANA, OpenStudy.LEA)) {
            study.record(new Write(
                    EntityRef.chain("one", "a", coder),
                    new ValueChain(
                            "a",
                            coder.equals(OpenStudy.ANA) ? GovernanceMode.MARKET : GovernanceMode.NETWORK,
                            Markets.GLOBAL,
                            ChainLeader.BUYER,
                            "",
                            List.of())));
        }
        assertThat(words.governance(line())).isEqualTo("coders differ");
    }

    @Test
    void aRowIsCopiedAsCellsSeparatedByTabs() {
        study.record(Cases.judged("one", 8, OpenStudy.ANA, 2));
        assertThat(words.row(line(), List.of("cases-column-name", "cases-column-ce", "cases-column-degree")))
                .isEqualTo("One\t8\tHigh");
    }

    private CaseLine line() {
        return line(CountingOptions.STANDARD);
    }

    private CaseLine line(CountingOptions options) {
        return CaseLines.of(study.model().snapshot(), options, OpenStudy.ANA, Screens.MESSAGES::of)
                .all()
                .get(0);
    }
}
