package org.modalitypages.browser;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes the windows that a test class opened. */
public class WindowsClose implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext finished) {
        Visitor.allLeave();
    }
}
