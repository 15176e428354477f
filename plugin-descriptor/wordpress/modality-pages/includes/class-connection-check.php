<?php
/**
 * Tries the connection in both directions.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Finds out what works, and says what to do about what does not.
 */
final class Connection_Check {

	/**
	 * Tries everything.
	 *
	 * @return array[] Each with "good" (null where that cannot be known) and "words".
	 */
	public static function run() {
		$findings = array( self::passwords() );
		if ( ! Installation::is_connected() ) {
			$findings[] = self::finding( false, __( 'This site is not connected yet.', 'modality-pages' ) );
			return $findings;
		}
		$there = self::reaches();

		$findings[] = $there;
		if ( $there['good'] ) {
			$findings[] = self::signature();
			$findings[] = self::is_reached();
		}
		return $findings;
	}

	/**
	 * Whether application passwords can be made here.
	 *
	 * @return array
	 */
	private static function passwords() {
		return wp_is_application_passwords_available()
			? self::finding( true, __( 'This site takes application passwords.', 'modality-pages' ) )
			: self::finding( false, __( 'This site takes no application passwords. They need https, and a security plugin may have switched them off.', 'modality-pages' ) );
	}

	/**
	 * Whether this site reaches Modality Pages.
	 *
	 * @return array
	 */
	private static function reaches() {
		$site   = Installation::site();
		$answer = wp_remote_get( $site . '/api/v1/plugin', array( 'timeout' => 5 ) );
		if ( is_wp_error( $answer ) ) {
			/* translators: 1: an address, 2: what went wrong. */
			return self::finding( false, sprintf( __( 'This site does not reach %1$s: %2$s', 'modality-pages' ), $site, $answer->get_error_message() ) );
		}
		$json = json_decode( wp_remote_retrieve_body( $answer ), true );
		if ( ! isset( $json['id'], $json['version'] ) || 'modality-pages' !== $json['id'] ) {
			/* translators: 1: an address, 2: a number. */
			return self::finding( false, sprintf( __( 'Something else than Modality Pages answers at %1$s, with status %2$d.', 'modality-pages' ), $site, wp_remote_retrieve_response_code( $answer ) ) );
		}
		/* translators: 1: an address, 2: a version. */
		return self::finding( true, sprintf( __( 'This site reaches %1$s, which runs version %2$s.', 'modality-pages' ), $site, (string) $json['version'] ) );
	}

	/**
	 * Whether Modality Pages knows who this site is.
	 *
	 * @return array
	 */
	private static function signature() {
		$status = (int) wp_remote_retrieve_response_code( Signed::ask( 'GET', 'waiting', 5 ) );
		if ( 200 === $status ) {
			return self::finding( true, __( 'Modality Pages knows this site, and lets its editors in.', 'modality-pages' ) );
		}
		if ( in_array( $status, array( 401, 403 ), true ) ) {
			return self::finding( false, __( 'Modality Pages does not know this site by its signature. Check that the clock of this server is right, and install the connection again there, under Platforms.', 'modality-pages' ) );
		}
		/* translators: %d: a number. */
		return self::finding( false, sprintf( __( 'Modality Pages does not say how many statements wait (status %d). The connection may have been deleted there, under Platforms.', 'modality-pages' ), $status ) );
	}

	/**
	 * Whether Modality Pages reaches this site.
	 *
	 * @return array
	 */
	private static function is_reached() {
		$answer = Signed::ask( 'POST', 'check', 30 );
		$json   = 200 === (int) wp_remote_retrieve_response_code( $answer ) ? json_decode( wp_remote_retrieve_body( $answer ), true ) : null;
		if ( isset( $json['good'], $json['findings'] ) && is_array( $json['findings'] ) ) {
			$words = implode( ' ', array_filter( $json['findings'], 'is_string' ) );
			return self::finding( true === $json['good'], true === $json['good'] ? __( 'Modality Pages reaches this site.', 'modality-pages' ) . ' ' . $words : $words );
		}
		$heard = (int) get_option( Installation::LAST_HEARD, 0 );
		/* translators: %s: a time span, such as "5 minutes". */
		return self::finding( null, $heard ? sprintf( __( 'Modality Pages was last here %s ago.', 'modality-pages' ), human_time_diff( $heard ) ) : __( 'Modality Pages was not here yet.', 'modality-pages' ) );
	}

	/**
	 * A finding.
	 *
	 * @param bool|null $good  Whether it is as it should be; null where that cannot be known.
	 * @param string    $words A plain sentence.
	 * @return array
	 */
	private static function finding( $good, $words ) {
		return array(
			'good'  => $good,
			'words' => $words,
		);
	}
}
