<?php
/**
 * Takes everything away that this plugin kept.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Cleans the site that is current.
 */
function clean_site() {
	global $wpdb;
	if ( ! get_option( 'modality_pages_keep_copies' ) ) {
		do {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Their post types are not registered any more.
			$posts = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE guid LIKE %s ORDER BY ID LIMIT 100", $wpdb->esc_like( 'urn:modality-pages:' ) . '%' ) );
			$gone  = array_filter(
				$posts,
				static function ( $post ) {
					return (bool) wp_delete_post( (int) $post, true );
				}
			);
		} while ( $gone );
	}
	foreach ( array( 'modality_pages_', '_transient_modality_pages_', '_transient_timeout_modality_pages_' ) as $prefix ) {
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- There is no call that deletes options by the beginning of their names.
		foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $prefix ) . '%' ) ) as $name ) {
			delete_option( $name );
		}
	}
	// Rules for addresses of the content; WordPress writes them anew without ours.
	delete_option( 'rewrite_rules' );
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $modality_pages_site ) {
		switch_to_blog( $modality_pages_site );
		clean_site();
		restore_current_blog();
	}
} else {
	clean_site();
}
