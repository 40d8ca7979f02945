package org.opentriage.testkit.docs;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ValueTree;
import java.util.List;
import java.util.stream.Collectors;

/** Javadoc as Markdown on one line, and tables. */
final class Markdown {

    private Markdown() {}

    static String of(List<? extends DocTree> javadoc) {
        return javadoc.stream()
                .map(Markdown::inline)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** A row of a table. */
    static String row(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The head of a table. */
    static String head(String... cells) {
        return row(cells) + "|---".repeat(cells.length) + "|\n";
    }

    static String code(String text) {
        return text.isBlank() ? "" : "`" + text.strip() + "`";
    }

    private static String inline(DocTree tree) {
        return switch (tree) {
            case TextTree text -> text.getBody();
            case LiteralTree literal
            when literal.getKind() == DocTree.Kind.CODE ->
                code(literal.getBody().getBody());
            case LiteralTree literal -> literal.getBody().getBody();
            case LinkTree link when !link.getLabel().isEmpty() -> of(link.getLabel());
            case LinkTree link -> code(link.getReference().getSignature().replaceFirst("^#", ""));
            case ValueTree value ->
                value.getReference() == null ? "" : code(value.getReference().getSignature());
            case EntityTree entity -> entity.toString();
            default -> "";
        };
    }
}
