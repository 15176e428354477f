/** Makes JSON at the pace of pages: the platform's own factory searches the class path at each call. */
package org.modalitypages.json;
