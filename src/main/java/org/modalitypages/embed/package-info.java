/** Puts "Meet the specialists" on other people's pages: script, fragment, frame, oEmbed, and the sites and embeds of site owners. */
package org.modalitypages.embed;
