<?php
/**
 * How many statements wait for a decision.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Asks Modality Pages for the number, at most once a minute.
 */
final class Waiting {

	const NUMBER  = 'modality_pages_waiting';
	const UNKNOWN = 'unknown';

	/**
	 * The number; 0 where it is not known.
	 *
	 * @return int
	 */
	public static function count() {
		if ( ! Installation::is_connected() ) {
			return 0;
		}
		$kept = get_transient( self::NUMBER );
		if ( false === $kept ) {
			$answer = Signed::ask( 'GET', 'waiting', 2 );
			$json   = 200 === (int) wp_remote_retrieve_response_code( $answer ) ? json_decode( wp_remote_retrieve_body( $answer ), true ) : null;
			$known  = isset( $json['waiting'] ) && is_int( $json['waiting'] );
			$kept   = $known ? (string) max( 0, $json['waiting'] ) : self::UNKNOWN;
			set_transient( self::NUMBER, $kept, $known ? MINUTE_IN_SECONDS : 5 * MINUTE_IN_SECONDS );
		}
		return self::UNKNOWN === $kept ? 0 : (int) $kept;
	}

	/**
	 * Asks again when it is needed next.
	 */
	public static function forget() {
		delete_transient( self::NUMBER );
	}
}
