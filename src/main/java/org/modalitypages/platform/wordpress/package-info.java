/**
 * Brings published content to WordPress, through the companion plugin in {@code plugin-descriptor/wordpress}, which makes
 * post types from what this sends and keeps them read-only there.
 */
package org.modalitypages.platform.wordpress;
