/** What every page of ours shares: CommonMark as safe HTML, templates, stylesheet and script, forms, flashes and headers. */
package org.modalitypages.page;
