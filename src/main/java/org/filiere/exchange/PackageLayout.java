package org.filiere.exchange;

import java.util.regex.Pattern;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;

/** Which file of a package holds what. Paths use {@code /} on every system. */
final class PackageLayout {
    static final String MANIFEST = "manifest.json";
    static final String CODEBOOK = "codebook.json";
    static final String CODERS = "coders.json";
    private static final Pattern TEXT = Pattern.compile("texts/([0-9a-f]{64})\\.txt");
    private static final Pattern REVISIONS = Pattern.compile(
            "(study|codebook|coders|published|views|withdrawals)\\.json|(cases|sources)/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}\\.json");

    private PackageLayout() {}

    /** The file that holds the revisions of an entity. */
    static String fileOf(EntityRef entity) {
        if (entity.caseId().isPresent()) {
            return caseFile(entity.caseId().get());
        }
        if (entity.kind() == Kind.SOURCE) {
            return sourceFile(entity.id());
        }
        return switch (entity.kind()) {
            case CODER -> CODERS;
            case VIEW -> "views.json";
            case WITHDRAWAL -> "withdrawals.json";
            default -> entity.kind().id() + ".json";
        };
    }

    static String caseFile(String caseId) {
        return "cases/" + caseId + ".json";
    }

    static String sourceFile(String sourceId) {
        return "sources/" + sourceId + ".json";
    }

    static String textFile(String sha256) {
        return "texts/" + sha256 + ".txt";
    }

    static boolean isText(String path) {
        return TEXT.matcher(path).matches();
    }

    static boolean isRevisions(String path) {
        return REVISIONS.matcher(path).matches();
    }

    /** The hash that names a text's file. */
    static String hashOf(String textPath) {
        return textPath.substring("texts/".length(), textPath.length() - ".txt".length());
    }
}
