/** What a person may ask for: everything that is kept of them, and that it is erased, with a receipt. */
package org.modalitypages.privacy;
