package org.opentriage.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** docs/configuration.md: every property, from application.yml and its comments, and from the records that bind them. */
final class ConfigurationPage {

    private static final List<String> NOBODY_SETS = List.of("spring.application.name");
    private static final Map<Class<?>, String> KINDS = Map.of(
            Duration.class, "duration",
            DataSize.class, "size",
            URI.class, "URL",
            Boolean.class, "true or false");

    private final SourceComments comments;
    /** Components of our records by the key that sets them. */
    private final Map<String, RecordComponent> bound = new TreeMap<>();

    ConfigurationPage(ApplicationContext application, SourceComments comments) {
        this.comments = comments;
        ConfigurationPropertiesBean.getAll(application).values().stream()
                .filter(bean -> bean.getAnnotation().prefix().startsWith("opentriage."))
                .forEach(bean -> {
                    var type = Objects.requireNonNull(bean.getInstance()).getClass();
                    for (var component : type.getRecordComponents()) {
                        bound.put(bean.getAnnotation().prefix() + "." + dashed(component.getName()), component);
                    }
                });
    }

    String ofTheService() {
        var settings = new LinkedHashMap<String, Setting>();
        Setting.ofYaml("application.yml").forEach(setting -> settings.put(setting.key(), setting));
        bound.forEach((key, component) -> settings.computeIfAbsent(
                key, missing -> new Setting(key, Setting.variable(key), defaultOf(component), wordsOf(component))));
        NOBODY_SETS.forEach(settings::remove);
        return table(settings.values());
    }

    String ofEveryService() {
        return "Each service and its environment may set these otherwise.\n\n```properties\n"
                + Setting.text("org/opentriage/runtime/defaults.properties").strip() + "\n```\n";
    }

    private String table(Collection<Setting> settings) {
        var table = new StringBuilder(Markdown.head("Property", "Variable", "Default", "Kind", "Meaning"));
        for (var setting : settings) {
            assertThat(setting.meaning())
                    .as("comment above %s in application.yml", setting.key())
                    .isNotBlank();
            var value = setting.value();
            table.append(Markdown.row(
                    Markdown.code(setting.key()),
                    Markdown.code(setting.environment()),
                    value == null ? "**required**" : Markdown.code(value),
                    kind(setting),
                    setting.meaning()));
        }
        return table.toString();
    }

    private String kind(Setting setting) {
        var component = bound.get(setting.key());
        if (component != null) {
            var type = ClassUtils.resolvePrimitiveIfNecessary(component.getType());
            return Number.class.isAssignableFrom(type) ? "number" : KINDS.getOrDefault(type, "text");
        }
        var value = setting.value() == null ? "" : setting.value();
        if (value.matches("\\d+(ms|s|m|h|d)")) {
            return "duration";
        }
        if (value.matches("[\\d.]+")) {
            return "number";
        }
        return value.matches("true|false") ? "true or false" : "text";
    }

    private String wordsOf(RecordComponent component) {
        return comments.of(component.getDeclaringRecord()).parameters().getOrDefault(component.getName(), "");
    }

    private static @Nullable String defaultOf(RecordComponent component) {
        var parameters =
                component.getDeclaringRecord().getDeclaredConstructors()[0].getParameters();
        return Arrays.stream(parameters)
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(annotation -> annotation != null)
                .map(annotation -> Arrays.stream(annotation.value()).collect(Collectors.joining(",")))
                .findFirst()
                .orElse(null);
    }

    private static String dashed(String name) {
        return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1"), '.')
                .toString();
    }
}
