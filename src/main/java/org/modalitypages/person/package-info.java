/**
 * What is kept of a person, wherever it is kept: the keys without which nothing can be told from a hash of their words,
 * and the contract by which each feature hands out and erases what it holds.
 */
package org.modalitypages.person;
