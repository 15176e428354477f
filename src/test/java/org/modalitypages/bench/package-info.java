/** Measures what tests only prove; run by the scripts in {@code src/bench}, never by the build. */
package org.modalitypages.bench;
