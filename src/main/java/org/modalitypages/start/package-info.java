/** What happens once at start: demo accounts and content, the first administrator, and a word to the person watching. */
package org.modalitypages.start;
