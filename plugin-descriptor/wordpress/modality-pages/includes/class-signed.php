<?php
/**
 * What this site says to Modality Pages, signed.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Makes tokens and asks with them. A token is a JWT (RFC 7519) under HMAC-SHA256, good for a minute and for one address.
 */
final class Signed {

	const SECONDS = 60;

	/**
	 * A token.
	 *
	 * @param string $audience The address that it is for.
	 * @param array  $claims   Besides those that every token has.
	 * @return string
	 */
	public static function token( $audience, array $claims = array() ) {
		$now    = time();
		$claims = array(
			'iss' => Installation::connection(),
			'aud' => $audience,
			'iat' => $now,
			'exp' => $now + self::SECONDS,
			'jti' => wp_generate_uuid4(),
		) + $claims;
		$header = array(
			'alg' => 'HS256',
			'typ' => 'JWT',
		);
		$signed = self::base64url( wp_json_encode( $header ) ) . '.' . self::base64url( wp_json_encode( $claims ) );
		return $signed . '.' . self::base64url( hash_hmac( 'sha256', $signed, Installation::launch_key(), true ) );
	}

	/**
	 * Asks an address of this connection.
	 *
	 * @param string $method  Such as GET.
	 * @param string $what    The last part of the path, such as "waiting".
	 * @param int    $timeout In seconds.
	 * @return array|\WP_Error As of wp_remote_request().
	 */
	public static function ask( $method, $what, $timeout ) {
		$address = Installation::site() . '/api/v1/platforms/' . rawurlencode( Installation::connection() ) . '/' . $what;
		return wp_remote_request(
			$address,
			array(
				'method'              => $method,
				'timeout'             => $timeout,
				'redirection'         => 0,
				'limit_response_size' => 65536,
				'headers'             => array(
					'Accept'        => 'application/json',
					'Authorization' => 'Bearer ' . self::token( $address ),
				),
			)
		);
	}

	/**
	 * Bytes as RFC 4648 writes them for addresses.
	 *
	 * @param string $bytes Any.
	 * @return string
	 */
	private static function base64url( $bytes ) {
		// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- As tokens have to be.
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
