/** Writing pages: CommonMark into safe HTML, and what every page of ours shares. */
package org.modalitypages.page;
