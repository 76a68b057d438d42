package org.filiere.domain;

import java.util.List;

/**
 * A value chain that a case feeds, as one coder sees it.
 *
 * @param name such as "United States shoe retailers"
 * @param mode how it is coordinated
 * @param markets the markets it serves
 * @param leader who leads it
 * @param justification why the coder judges so; may be empty while it is being written
 * @param passages the evidence
 */
public record ValueChain(
        String name,
        GovernanceMode mode,
        Markets markets,
        ChainLeader leader,
        String justification,
        List<Passage> passages)
        implements Content {
    public ValueChain {
        Check.text(name, "name of the value chain");
        Check.present(mode, "mode of governance");
        Check.present(markets, "markets of the value chain");
        Check.present(leader, "leader of the value chain");
        justification = Check.orEmpty(justification);
        passages = List.copyOf(passages);
    }
}
