/** The data source and its migrations. */
package org.modalitypages.database;
