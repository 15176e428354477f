/** Pages for therapists: invitation and sign-in by mail link, profile, statements and account. */
package org.modalitypages.portal;
