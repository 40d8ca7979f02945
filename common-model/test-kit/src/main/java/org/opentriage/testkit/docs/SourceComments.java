package org.opentriage.testkit.docs;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** The Javadoc of this module, of the runtime and of the contract, read from their sources by the JDK's own parser. */
final class SourceComments {

    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"),
            Path.of("../common-model/runtime/src/main/java"),
            Path.of("../common-model/contract/src/main/java"));

    private final Set<Class<?>> parsed = new HashSet<>();
    private final Map<String, Comment> comments = new HashMap<>();

    /**
     * @param text without its tags, in Markdown
     * @param parameters by name, of a method or of a record
     */
    record Comment(String text, Map<String, String> parameters) {
        static final Comment NONE = new Comment("", Map.of());

        String firstSentence() {
            var end = text.indexOf(". ");
            return end < 0 ? text : text.substring(0, end + 1);
        }
    }

    Comment of(Class<?> type) {
        return find(type, "");
    }

    Comment of(Method method) {
        return find(method.getDeclaringClass(), "#" + method.getName());
    }

    Comment of(Enum<?> constant) {
        return find(constant.getDeclaringClass(), "#" + constant.name());
    }

    private Comment find(Class<?> type, String member) {
        var outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        if (parsed.add(outermost)) {
            var file = Path.of(outermost.getName().replace('.', '/') + ".java");
            SOURCES.stream()
                    .map(root -> root.resolve(file))
                    .filter(Files::exists)
                    .forEach(this::parse);
        }
        return comments.getOrDefault(type.getName() + member, Comment.NONE);
    }

    private void parse(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, problem -> {}, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            for (var unit : task.parse()) {
                new Scanner(DocTrees.instance(task), unit).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers each comment by its binary name. */
    private final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final String packageName;
        private final Deque<String> types = new ArrayDeque<>();

        Scanner(DocTrees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.packageName = String.valueOf(unit.getPackageName());
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            types.addLast(type.getSimpleName().toString());
            remember("");
            super.visitClass(type, nothing);
            types.removeLast();
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            remember("#" + method.getName());
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (isMember(getCurrentPath())) {
                remember("#" + variable.getName());
            }
            return null;
        }

        private static boolean isMember(TreePath path) {
            return switch (path.getParentPath().getLeaf().getKind()) {
                case Tree.Kind.CLASS, Tree.Kind.RECORD, Tree.Kind.ENUM, Tree.Kind.INTERFACE -> true;
                default -> false;
            };
        }

        private void remember(String member) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comments.putIfAbsent(
                        packageName + "." + String.join("$", types) + member,
                        new Comment(Markdown.of(comment.getFullBody()), parameters(comment.getBlockTags())));
            }
        }

        private static Map<String, String> parameters(List<? extends DocTree> tags) {
            return tags.stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .collect(Collectors.toMap(
                            tag -> tag.getName().toString(),
                            tag -> Markdown.of(tag.getDescription()),
                            (first, second) -> first,
                            LinkedHashMap::new));
        }
    }
}
