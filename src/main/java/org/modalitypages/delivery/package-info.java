/**
 * Holds what is published as ready bytes and serves it: public pages and the read-only content API. A public read is
 * one look-up in memory; conditions and encodings are settled before a byte is written.
 */
package org.modalitypages.delivery;
