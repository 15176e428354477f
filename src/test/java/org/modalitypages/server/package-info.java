/** One real server for every integration test of a run, with the built WAR in it and a database of its own. */
package org.modalitypages.server;
