/** What every page of our own shares: templates, stylesheet and script, forms, flashes, security headers and Markdown. */
package org.modalitypages.page;
