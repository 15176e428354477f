/** What is true of the whole site: its address, name, locales, time zone and clock. */
package org.modalitypages.site;
