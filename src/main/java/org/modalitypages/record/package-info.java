/**
 * The record of decisions as a chain of hashes: each decision is sealed with the one before, so that whoever keeps an
 * old head can prove, without this server, that nothing was changed since.
 */
package org.modalitypages.record;
