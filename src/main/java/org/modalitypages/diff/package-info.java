/** Compares two texts word by word, in bounded time, for people who read what changed. */
package org.modalitypages.diff;
