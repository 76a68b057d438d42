package org.filiere.ui.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.ui.Navigator;

/** Remembers where a screen wanted to go. */
public final class RecordingNavigator implements Navigator {

    private final List<String> ways = new ArrayList<>();

    /** The calls so far, each as a few words. */
    public List<String> ways() {
        return ways;
    }

    @Override
    public void showCases() {
        ways.add("cases");
    }

    @Override
    public void showCases(String title, List<String> caseIds) {
        ways.add("cases " + title + " " + caseIds);
    }

    @Override
    public void openCase(String caseId) {
        ways.add("open " + caseId);
    }

    @Override
    public void code(String caseId, Optional<String> itemId) {
        ways.add("code " + caseId);
    }

    @Override
    public void showHistory(EntityRef entity) {
        ways.add("history " + entity);
    }

    @Override
    public void showCharts() {
        ways.add("charts");
    }

    @Override
    public void showSources() {
        ways.add("sources");
    }

    @Override
    public void showSource(String sourceId, int start, int end) {
        ways.add("source " + sourceId + " " + start + "–" + end);
    }

    @Override
    public void showPassage(String caseId, String itemId, Passage passage) {
        ways.add("passage " + caseId + " " + itemId + " " + passage.quote());
    }

    @Override
    public void showCodebook(String itemId) {
        ways.add("codebook " + itemId);
    }

    @Override
    public void search(String words) {
        ways.add("search " + words);
    }

    @Override
    public void showReview() {
        ways.add("review");
    }

    @Override
    public void reconcile(String caseId, Optional<String> topic) {
        ways.add("reconcile " + caseId + topic.map(wanted -> " " + wanted).orElse(""));
    }

    @Override
    public void showAgreement() {
        ways.add("agreement");
    }

    @Override
    public void showTeam() {
        ways.add("team");
    }

    @Override
    public void showAudit() {
        ways.add("audit");
    }

    @Override
    public void showFeedback(String coderId) {
        ways.add("feedback " + coderId);
    }
}
