<?php
/**
 * The quotes as Modality Pages renders them.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Fetches pieces of HTML and keeps them: a short while as they are, and up to an hour for the time in which Modality Pages
 * cannot be reached. What was withdrawn is in neither from the moment in which this site hears of it.
 */
final class Fragments {

	/** Seconds for which a piece is shown without asking. */
	const FRESH = 45;

	/** Seconds after a change in which another node may still answer with what was before. */
	const SETTLING = 5;

	/** Seconds for which nobody is kept waiting again for a server that did not answer. */
	const DOWN = 20;

	const CHANGED   = 'modality_pages_changed_at';
	const WITHDRAWN = 'modality_pages_withdrawn_at';
	const PREFIX    = 'modality_pages_f_';
	const IS_DOWN   = 'modality_pages_down';

	/** The largest piece in bytes. */
	const LARGEST = 1048576;

	/**
	 * The piece for a path.
	 *
	 * @param string $path With a query, below the address of Modality Pages.
	 * @return string|null Empty where there are no quotes, null where that is not known.
	 */
	public static function get( $path ) {
		$site = Installation::site();
		if ( '' === $site ) {
			return null;
		}
		$changed = (string) get_option( self::CHANGED, '' );
		$fresh   = self::PREFIX . md5( 'fresh' . $changed . $site . $path );
		$last    = self::PREFIX . md5( 'last' . get_option( self::WITHDRAWN, '' ) . $site . $path );
		$kept    = get_transient( $fresh );
		if ( is_string( $kept ) ) {
			return $kept;
		}
		$former = get_transient( $last );
		$former = is_string( $former ) ? $former : null;
		if ( get_transient( self::IS_DOWN ) ) {
			return $former;
		}
		$piece = self::fetch( $site . $path );
		if ( null === $piece ) {
			set_transient( self::IS_DOWN, '1', self::DOWN );
			return $former;
		}
		if ( microtime( true ) - (float) $changed < self::SETTLING ) {
			return $piece;
		}
		set_transient( $fresh, $piece, self::FRESH );
		set_transient( $last, $piece, HOUR_IN_SECONDS );
		return $piece;
	}

	/**
	 * Something changed: pieces are fetched anew, and the former ones are there should that fail.
	 */
	public static function changed() {
		update_option( self::CHANGED, sprintf( '%.6F', microtime( true ) ) );
		delete_transient( self::IS_DOWN );
		Page_Caches::purge();
	}

	/**
	 * Something was withdrawn: no piece that is here is shown any more.
	 */
	public static function withdrawn() {
		update_option( self::WITHDRAWN, wp_generate_uuid4() );
		self::changed();
		self::delete();
	}

	/**
	 * Forgets everything, the marks of changes too.
	 */
	public static function forget_all() {
		delete_option( self::CHANGED );
		delete_option( self::WITHDRAWN );
		delete_transient( self::IS_DOWN );
		self::delete();
	}

	/**
	 * Deletes pieces from the database; an object cache drops what nobody asks for by itself.
	 */
	private static function delete() {
		global $wpdb;
		if ( wp_using_ext_object_cache() ) {
			return;
		}
		foreach ( array( '_transient_', '_transient_timeout_' ) as $prefix ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- There is no call that deletes transients by the beginning of their names.
			foreach ( $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( $prefix . self::PREFIX ) . '%' ) ) as $name ) {
				delete_option( $name );
			}
		}
	}

	/**
	 * Asks Modality Pages.
	 *
	 * @param string $address Of the piece.
	 * @return string|null Empty where it says that there is nothing, null where it does not answer.
	 */
	private static function fetch( $address ) {
		$answer = wp_remote_get(
			$address,
			array(
				'timeout'             => 3,
				'redirection'         => 2,
				'limit_response_size' => self::LARGEST,
				'headers'             => array( 'Accept' => 'text/html' ),
			)
		);
		$status = (int) wp_remote_retrieve_response_code( $answer );
		$body   = (string) wp_remote_retrieve_body( $answer );
		if ( in_array( $status, array( 400, 404, 410 ), true ) ) {
			return '';
		}
		// A page of a proxy or of maintenance is no piece, and neither is half of one.
		$whole = preg_match( '~^\s*<meet-the-specialists[\s>].*</meet-the-specialists>\s*$~s', $body );
		return 200 === $status && $whole ? $body : null;
	}
}
