package org.filiere.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.Navigator;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.shell.PaletteEntry;

/** What Ctrl+K finds by its name: cases, items, sources and commands. */
final class Finder {

    private final Navigator navigator;
    private final Messages messages;
    private final Supplier<Optional<String>> caseAtWork;
    private final Map<String, Runnable> commands = new LinkedHashMap<>();

    /**
     * @param caseAtWork the case in the coding form
     */
    Finder(Navigator navigator, Messages messages, Supplier<Optional<String>> caseAtWork) {
        this.navigator = navigator;
        this.messages = messages;
        this.caseAtWork = caseAtWork;
    }

    /** Adds a command; {@code key} is that of its words. */
    void command(String key, Runnable action) {
        commands.put(key, action);
    }

    List<PaletteEntry> entries(StudySnapshot study) {
        List<PaletteEntry> entries = new ArrayList<>();
        study.cases()
                .forEach(file -> entries.add(new PaletteEntry(
                        file.details().orElseThrow().name(),
                        messages.get("shell.palette.case"),
                        () -> navigator.code(file.id(), Optional.empty()))));
        study.codebook()
                .ifPresent(book -> book.items()
                        .forEach(item -> entries.add(new PaletteEntry(
                                item.name(), messages.get("shell.palette.item"), () -> codeItem(study, item.id())))));
        study.sources()
                .forEach((id, source) -> entries.add(new PaletteEntry(
                        source.title(), messages.get("shell.palette.source"), () -> navigator.showSource(id, 0, 0))));
        commands.forEach((key, action) ->
                entries.add(new PaletteEntry(messages.get(key), messages.get("shell.palette.command"), action)));
        return entries;
    }

    private void codeItem(StudySnapshot study, String itemId) {
        caseAtWork
                .get()
                .or(() -> study.cases().stream().findFirst().map(file -> file.id()))
                .ifPresent(caseId -> navigator.code(caseId, Optional.of(itemId)));
    }
}
