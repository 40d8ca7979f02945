package org.opentriage.systemtests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opentriage.systemtests.Suite;

/** A person at a desk: a Chromium of its own with a log-in of its own. What the page complains about is kept. */
final class Desk implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    static {
        // Many things run beside a browser on a machine that builds.
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Desk(int width, int height, ColorScheme scheme) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(FLAGS));
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())
                    && !message.text().contains("401")
                    && !message.text().contains("409")
                    && !message.location().contains("favicon.ico")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
    }

    static Desk wide() {
        return new Desk(1440, 900, ColorScheme.LIGHT);
    }

    static Desk dark() {
        return new Desk(1440, 900, ColorScheme.DARK);
    }

    static Desk phone() {
        return new Desk(390, 844, ColorScheme.LIGHT);
    }

    /** Opens the queue and logs in on the way. */
    Desk logIn(Suite suite, String name) {
        page.navigate(suite.stack().routing().toString());
        return logInHere(name);
    }

    /** Logs in where the page stands, on whatever page that is. */
    Desk logInHere(String name) {
        page.locator("a[href*='/oauth2/authorization/'], input[name=username]")
                .first()
                .waitFor();
        var signIn = page.locator("a[href*='/oauth2/authorization/']");
        if (signIn.count() > 0) {
            signIn.first().click();
        }
        page.locator("#username").fill(name);
        page.locator("#password").fill(name);
        page.locator("#password").press("Enter");
        page.locator("[aria-label$='account and settings']").waitFor(new Locator.WaitForOptions().setTimeout(15_000));
        return this;
    }

    Page page() {
        return page;
    }

    /** Another tab or window of the same browser, with the same session. */
    Page anotherTab() {
        return context.newPage();
    }

    BrowserContext context() {
        return context;
    }

    /** What the corner says about live changes. */
    Locator badge() {
        return page.locator("[role=status][data-state]");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A button of the dialog that is open. */
    Locator dialogButton(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The open ticket's line of facts: score, state, team, owner. */
    Locator facts() {
        return page.locator("[aria-labelledby=ticket-title] header").first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The queue row of a ticket. */
    Locator row(String ticketId) {
        return page.locator("[data-ticket='" + ticketId + "']");
    }

    /** Page errors and console errors so far, such as a violated content security policy. */
    List<String> complaints() {
        return complaints;
    }

    void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path chromium() {
        for (var path : List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")) {
            if (Files.isExecutable(Path.of(path))) {
                return Path.of(path);
            }
        }
        throw new IllegalStateException("Chromium is missing: apt-get install chromium, or run ./deploy/test");
    }
}
