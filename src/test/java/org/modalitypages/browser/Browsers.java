package org.modalitypages.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a browser: an installed Chromium or Chrome; else Debian's, installed where that is possible; else Playwright's own.
 * Pages are never left untested: without any, the tests fail and say so.
 */
public final class Browsers {

    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/opt/google/chrome/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static Browser browser;

    private Browsers() {}

    /** The one browser of this run. */
    public static synchronized Browser open() {
        if (browser == null) {
            browser = launch();
        }
        return browser;
    }

    private static Browser launch() {
        var found = installed();
        if (found.isEmpty() && installFromDebian()) {
            found = installed();
        }
        var options = new LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
        try {
            if (found.isPresent()) {
                var own = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
                return Playwright.create(new Playwright.CreateOptions().setEnv(own))
                        .chromium()
                        .launch(options.setExecutablePath(found.get()));
            }
            return Playwright.create().chromium().launch(options);
        } catch (PlaywrightException unavailable) {
            throw new IllegalStateException(
                    "No browser could be started: install Chromium or Chrome and run the tests again.", unavailable);
        }
    }

    private static Optional<Path> installed() {
        return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static boolean installFromDebian() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && run("apt-get", "update", "-qq")
                && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "browser-install.log").toFile())
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException notHere) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
