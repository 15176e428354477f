<?php
/**
 * What Modality Pages told this site when it was connected.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * The connection and the content types, as Modality Pages sent them.
 */
final class Installation {

	const TYPES       = 'modality_pages_types';
	const CONNECTION  = 'modality_pages_connection';
	const LAUNCH_KEY  = 'modality_pages_launch_key';
	const LAST_HEARD  = 'modality_pages_last_heard';
	const KEEP_COPIES = 'modality_pages_keep_copies';

	/**
	 * The content types by name, each with its fields in order.
	 *
	 * @return array[]
	 */
	public static function types() {
		$types = get_option( self::TYPES, array() );
		return is_array( $types ) ? $types : array();
	}

	/**
	 * A content type by its name at Modality Pages, or null.
	 *
	 * @param string $name Such as "statement".
	 * @return array|null
	 */
	public static function type( $name ) {
		$types = self::types();
		return isset( $types[ $name ] ) ? $types[ $name ] : null;
	}

	/**
	 * The content type of a post type, or null for one that is not ours.
	 *
	 * @param string $post_type Such as "mp_statement".
	 * @return array|null
	 */
	public static function type_of( $post_type ) {
		return 0 === strpos( (string) $post_type, 'mp_' ) ? self::type( substr( $post_type, 3 ) ) : null;
	}

	/**
	 * Whether Modality Pages has connected this site.
	 *
	 * @return bool
	 */
	public static function is_connected() {
		return '' !== self::site();
	}

	/**
	 * The address of Modality Pages without a slash at its end; empty when not connected.
	 *
	 * @return string
	 */
	public static function site() {
		return self::of_connection( 'site' );
	}

	/**
	 * The id of this connection at Modality Pages; empty when not connected.
	 *
	 * @return string
	 */
	public static function connection() {
		return self::of_connection( 'id' );
	}

	/**
	 * The highest role with which somebody may enter from here.
	 *
	 * @return string
	 */
	public static function cap() {
		$cap = self::of_connection( 'cap' );
		return '' === $cap ? 'editor' : $cap;
	}

	/**
	 * The key that signs what this site says to Modality Pages, as bytes; empty when not connected.
	 *
	 * @return string
	 */
	public static function launch_key() {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- A key, in the way that RFC 4648 writes bytes.
		return (string) base64_decode( strtr( (string) get_option( self::LAUNCH_KEY, '' ), '-_', '+/' ), true );
	}

	/**
	 * Remembers that Modality Pages was here; at most one write a minute.
	 */
	public static function heard() {
		if ( time() - (int) get_option( self::LAST_HEARD, 0 ) > MINUTE_IN_SECONDS ) {
			update_option( self::LAST_HEARD, time(), false );
		}
	}

	/**
	 * Takes over connection and content types.
	 *
	 * @param array  $connection With "id", "site", "locale" and "cap".
	 * @param string $launch_key As base64url.
	 * @param array  $sent       The content types in order.
	 * @return array "done" and "kept", plain sentences each.
	 */
	public static function install( array $connection, $launch_key, array $sent ) {
		$report = array(
			'done' => array(),
			'kept' => array(),
		);
		$old    = self::types();
		$types  = array();
		foreach ( $sent as $type ) {
			$name         = $type['name'];
			$type['base'] = isset( $old[ $name ]['base'] ) ? $old[ $name ]['base'] : self::free_base( $type['plural'] );

			$types[ $name ] = $type;
			$post_type      = Content_Types::post_type( $name );
			// phpcs:ignore Universal.Operators.StrictComparisons.LooseEqual -- Equal members in any order are the same content type.
			if ( isset( $old[ $name ] ) && $old[ $name ] == $type ) {
				/* translators: 1: name of a post type, 2: number of its fields. */
				$report['kept'][] = sprintf( __( 'Post type %1$s has its %2$d fields.', 'modality-pages' ), $post_type, count( $type['fields'] ) );
			} elseif ( isset( $old[ $name ] ) ) {
				/* translators: 1: name of a post type, 2: number of its fields. */
				$report['done'][] = sprintf( __( 'Post type %1$s was brought up to date, with %2$d fields.', 'modality-pages' ), $post_type, count( $type['fields'] ) );
			} else {
				/* translators: 1: name of a post type, 2: number of its fields, 3: an address. */
				$report['done'][] = sprintf( __( 'Post type %1$s was made, with %2$d fields, at %3$s.', 'modality-pages' ), $post_type, count( $type['fields'] ), home_url( '/' . $type['base'] . '/' ) );
			}
		}
		$gone = array_diff_key( $old, $types );
		foreach ( array_keys( $gone ) as $name ) {
			/* translators: %s: name of a post type. */
			$report['done'][] = sprintf( __( 'Post type %s is no longer used.', 'modality-pages' ), Content_Types::post_type( $name ) );
		}
		if ( $report['done'] ) {
			Content_Types::unregister();
			update_option( self::TYPES, $types );
			Content_Types::register();
			flush_rewrite_rules( false );
		}

		if ( get_option( self::CONNECTION ) === $connection && get_option( self::LAUNCH_KEY ) === $launch_key ) {
			/* translators: %s: an address. */
			$report['kept'][] = sprintf( __( 'This site is connected with %s.', 'modality-pages' ), $connection['site'] );
		} else {
			update_option( self::CONNECTION, $connection );
			update_option( self::LAUNCH_KEY, $launch_key, false );
			Fragments::forget_all();
			Waiting::forget();
			/* translators: %s: an address. */
			$report['done'][] = sprintf( __( 'This site was connected with %s.', 'modality-pages' ), $connection['site'] );
		}
		return $report;
	}

	/**
	 * Forgets the connection; content and its types stay.
	 *
	 * @return bool Whether there was one.
	 */
	public static function disconnect() {
		$was = self::is_connected();
		delete_option( self::CONNECTION );
		delete_option( self::LAUNCH_KEY );
		Fragments::forget_all();
		Waiting::forget();
		return $was;
	}

	/**
	 * Forgets the content types.
	 *
	 * @return bool Whether there were any.
	 */
	public static function forget_types() {
		$was = array() !== self::types();
		Content_Types::unregister();
		delete_option( self::TYPES );
		flush_rewrite_rules( false );
		return $was;
	}

	/**
	 * A member of the connection as text.
	 *
	 * @param string $name Of the member.
	 * @return string
	 */
	private static function of_connection( $name ) {
		$connection = get_option( self::CONNECTION );
		return is_array( $connection ) && isset( $connection[ $name ] ) ? (string) $connection[ $name ] : '';
	}

	/**
	 * The first part of the addresses of a content type, which must not hide a page that the site has already.
	 *
	 * @param string $plural Such as "modalities".
	 * @return string
	 */
	private static function free_base( $plural ) {
		$base = get_page_by_path( $plural ) ? 'directory-' . $plural : $plural;
		/**
		 * Filters the first part of the addresses of a content type, when it is installed.
		 *
		 * @param string $base   Such as "modalities"; "directory-modalities" where the site has a page of that address.
		 * @param string $plural The content type's name in the plural.
		 */
		return sanitize_title( apply_filters( 'modality_pages_base', $base, $plural ) );
	}
}
