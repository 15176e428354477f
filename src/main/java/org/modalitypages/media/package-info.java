/** Photos: decoded with suspicion, cut to squares of three sizes, written anew without metadata, and kept while something shows them. */
package org.modalitypages.media;
