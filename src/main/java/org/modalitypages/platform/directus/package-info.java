/**
 * Keeps the content types in a Directus project: collections made over REST from the descriptor, items with a static token,
 * and a flow there that tells of changes made by others.
 */
package org.modalitypages.platform.directus;
