package org.filiere.exchange.transcript;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The text of an RTF document. Destinations are left out unless they are known to hold text of the page; so are
 * optional ones ({@code \*}), deleted revisions and hidden text.
 */
final class RtfText extends RtfListenerAdaptor {
    private static final Set<Command> SHOWN = EnumSet.of(Command.rtf, Command.field, Command.fldrslt, Command.ud);
    private static final Map<Command, TranscriptNotice> NOTICES = Map.ofEntries(
            Map.entry(Command.footnote, TranscriptNotice.FOOTNOTES_LEFT_OUT),
            Map.entry(Command.annotation, TranscriptNotice.COMMENTS_LEFT_OUT),
            Map.entry(Command.header, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.headerl, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.headerr, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.headerf, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.footer, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.footerl, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.footerr, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.footerf, TranscriptNotice.HEADERS_LEFT_OUT),
            Map.entry(Command.listtext, TranscriptNotice.NUMBERING_NOT_TEXT),
            Map.entry(Command.pntext, TranscriptNotice.NUMBERING_NOT_TEXT),
            Map.entry(Command.object, TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT),
            Map.entry(Command.pict, TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT),
            Map.entry(Command.shp, TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT));

    /** What holds for a group and those within it. */
    private record Group(boolean skipped, boolean deleted, boolean hidden) {}

    private final Extraction extraction;
    private final TextSink sink;
    private final Deque<Group> outer = new ArrayDeque<>();
    private Group group = new Group(false, false, false);

    RtfText(Extraction extraction) {
        this.extraction = extraction;
        this.sink = new TextSink(extraction);
    }

    String text() {
        return sink.text();
    }

    @Override
    public void processGroupStart() {
        outer.push(group);
        check();
    }

    @Override
    public void processGroupEnd() {
        if (!outer.isEmpty()) {
            group = outer.pop();
        }
    }

    @Override
    public void processString(String text) {
        write(text);
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        boolean isOn = !hasParameter || parameter != 0;
        if (NOTICES.containsKey(command)) {
            extraction.notice(NOTICES.get(command));
        }
        if (command == Command.optionalcommand || isLeftOut(command)) {
            group = new Group(true, group.deleted(), group.hidden());
        } else if (command == Command.deleted) {
            group = new Group(group.skipped(), isOn, group.hidden());
        } else if (command == Command.v) {
            group = new Group(group.skipped(), group.deleted(), isOn);
        } else if (command == Command.plain) {
            group = new Group(group.skipped(), false, false);
        } else if (command.getCommandType() == CommandType.Symbol) {
            if (command == Command.row || command == Command.nestrow) {
                endRow();
            }
            write(symbol(command));
        }
    }

    private static boolean isLeftOut(Command command) {
        return command.getCommandType() == CommandType.Destination && !SHOWN.contains(command);
    }

    private static String symbol(Command command) {
        return switch (command) {
            case par, line, sect, page, column, row, nestrow -> "\n";
            case tab, cell, nestcell -> "\t";
            case emdash -> "\u2014";
            case endash -> "\u2013";
            case lquote -> "\u2018";
            case rquote -> "\u2019";
            case ldblquote -> "\u201C";
            case rdblquote -> "\u201D";
            case bullet -> "\u2022";
            case emspace -> "\u2003";
            case enspace -> "\u2002";
            case qmspace -> "\u2005";
            case nonbreakingspace -> "\u00A0";
            case nonbreakinghyphen -> "\u2011";
            case opencurly -> "{";
            case closecurly -> "}";
            case backslash -> "\\";
            case zwj -> "\u200D";
            case zwnj -> "\u200C";
            case ltrmark -> "\u200E";
            case rtlmark -> "\u200F";
            default -> "";
        };
    }

    private void write(String text) {
        if (group.skipped() || text.isEmpty()) {
            return;
        }
        if (group.deleted()) {
            extraction.notice(TranscriptNotice.DELETED_REVISIONS_LEFT_OUT);
        } else if (group.hidden()) {
            extraction.notice(TranscriptNotice.HIDDEN_TEXT_LEFT_OUT);
        } else {
            append(text);
        }
    }

    /** RTF ends each cell, where a tab is wanted between them only. */
    private void endRow() {
        if (!group.skipped()) {
            sink.dropLast('\t');
        }
    }

    private void append(String text) {
        try {
            sink.append(text);
        } catch (TranscriptException e) {
            // the parser's listener may throw nothing else; RtfReader takes it out again
            throw new UncheckedIOException(e);
        }
    }

    private void check() {
        append("");
    }
}
