/** Who is calling: accounts, roles, sessions, tokens, one-time links and the limits on trying them. */
package org.modalitypages.identity;
