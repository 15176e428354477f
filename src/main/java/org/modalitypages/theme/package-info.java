/**
 * Loads, checks and renders {@code themes/*} from plain view records. It knows nothing else of the project: whoever
 * renders a page fills a {@code …Page} record and gets HTML back. Themes are somebody else's text, so they get
 * logic-less templates, escaped output and a check that refuses what could harm a visitor.
 */
package org.modalitypages.theme;
