<?php
/**
 * Whole pages that other plugins keep.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Empties what the usual plugins keep of pages, as quotes may stand on any of them.
 */
final class Page_Caches {

	/** By the function that does it. */
	const FUNCTIONS = array( 'rocket_clean_domain', 'w3tc_flush_posts', 'wp_cache_clear_cache', 'wpfc_clear_all_cache', 'sg_cachepress_purge_cache' );

	/** By the action that does it. */
	const ACTIONS = array( 'litespeed_purge_all', 'cache_enabler_clear_complete_cache', 'breeze_clear_all_cache' );

	/**
	 * Empties them.
	 */
	public static function purge() {
		foreach ( self::FUNCTIONS as $purge ) {
			if ( function_exists( $purge ) ) {
				$purge();
			}
		}
		foreach ( self::ACTIONS as $action ) {
			do_action( $action ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Others' names.
		}
		/**
		 * Fires when something that quotes show has changed, for caches that are not known here.
		 */
		do_action( 'modality_pages_changed' );
	}
}
