/** The names that items keep in addresses: unique by type, and redirected from after a rename. */
package org.modalitypages.slug;
