/** Pages for editors, publishers and administrators: the queue, review, content, imports, people and one's own account. */
package org.modalitypages.console;
