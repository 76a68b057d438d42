package org.filiere.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filiere.exchange.PackageProblem.Kind;
import org.filiere.exchange.PackageProblem.Place;

/** Gathers what is wrong with a package while it is read, and finds the lines. */
final class PackageProblems {
    /** Where something stands. */
    record Location(String file, String pointer) {}

    private final PackageSource source;
    private final List<PackageProblem> problems = new ArrayList<>();
    private final Set<String> filesWithErrors = new HashSet<>();
    private String linesOf = "";
    private byte[] linesIn = {};

    PackageProblems(PackageSource source) {
        this.source = source;
        source.problems().forEach(this::add);
    }

    void add(PackageProblem problem) {
        problems.add(problem);
        if (problem.isError()) {
            filesWithErrors.add(problem.file());
        }
    }

    void add(String file, Kind kind, String... arguments) {
        add(new PackageProblem(file, Place.WHOLE_FILE, kind, List.of(arguments)));
    }

    void add(Location at, Kind kind, String... arguments) {
        add(new PackageProblem(at.file(), new Place(at.pointer(), line(at)), kind, List.of(arguments)));
    }

    void add(String file, String pointer, MisreadContentException e) {
        Kind kind =
                switch (e.problem()) {
                    case NOT_JSON -> Kind.NOT_JSON;
                    case UNKNOWN_FIELD -> Kind.UNKNOWN_FIELD;
                    case NEWER_FORMAT -> Kind.NEWER_FORMAT;
                    case SCORE -> Kind.BAD_SCORE;
                    case VALUE -> Kind.BAD_VALUE;
                };
        add(new Location(file, pointer + e.pointer()), kind, e.detail());
    }

    /** Whether a file has an error, so that what follows from its absence need not be told as well. */
    boolean isInTrouble(String file) {
        return filesWithErrors.contains(file);
    }

    boolean hasErrors() {
        return !filesWithErrors.isEmpty();
    }

    /** All problems, by file and line. */
    List<PackageProblem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparing(PackageProblem::file)
                        .thenComparing(problem -> problem.place().line()))
                .toList();
    }

    /** The place in words that need no translation, to be named in another problem. */
    String describe(Location at) {
        return at.file() + ":" + line(at);
    }

    private int line(Location at) {
        try {
            if (!linesOf.equals(at.file())) {
                linesIn = source.read(at.file());
                linesOf = at.file();
            }
            return JsonPlaces.line(linesIn, at.pointer());
        } catch (IOException e) {
            return 0;
        }
    }
}
