/** A real browser for the tests of pages. */
package org.modalitypages.browser;
