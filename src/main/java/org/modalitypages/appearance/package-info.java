/**
 * Which themes are installed here, how they are set, and which one the site wears: uploads and choices are kept in the
 * database, and every node holds the themes that it made of them. Rendering is the business of {@code theme}.
 */
package org.modalitypages.appearance;
