package org.filiere.ui.testkit;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.ui.Navigator;

/** Goes nowhere. A test overrides the way that it looks at. */
public class NoNavigator implements Navigator {

    @Override
    public void showCases() {
        // stays where it is
    }

    @Override
    public void showCases(String title, List<String> caseIds) {
        // stays where it is
    }

    @Override
    public void openCase(String caseId) {
        // stays where it is
    }

    @Override
    public void code(String caseId, Optional<String> itemId) {
        // stays where it is
    }

    @Override
    public void showHistory(EntityRef entity) {
        // stays where it is
    }

    @Override
    public void showCharts() {
        // stays where it is
    }

    @Override
    public void showSources() {}

    @Override
    public void showSource(String sourceId, int start, int end) {}

    @Override
    public void showPassage(String caseId, String itemId, Passage passage) {}

    @Override
    public void showCodebook(String itemId) {}

    @Override
    public void search(String words) {}

    @Override
    public void showReview() {}

    @Override
    public void reconcile(String caseId, Optional<String> topic) {}

    @Override
    public void showAgreement() {}

    @Override
    public void showTeam() {}

    @Override
    public void showAudit() {}

    @Override
    public void showFeedback(String coderId) {}
}
