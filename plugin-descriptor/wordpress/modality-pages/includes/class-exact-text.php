<?php
/**
 * Keeps published words as they were approved.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress and plugins change texts on their way to the page: quotes, dashes, smilies, addresses, words in square brackets.
 * A specialist agreed to the very text, so what is not a letter is written as a character reference, which all of them leave
 * alone and browsers show as it was.
 */
final class Exact_Text {

	/** What is not text: comments, style sheets, scripts, tags. */
	const MARKUP = '~(<!--.*?-->|<(?:style|script)\b.*?</(?:style|script)\s*>|<[^>]*>)~is';

	/**
	 * Hooks into WordPress.
	 */
	public static function hook() {
		// Before addresses become players at 8 and blocks become HTML at 9.
		add_filter( 'the_content', array( __CLASS__, 'of_post' ), 7 );
		// Before WordPress makes an excerpt at 10.
		add_filter( 'get_the_excerpt', array( __CLASS__, 'excerpt' ), 9, 2 );
	}

	/**
	 * The content of one of our posts; that of others as it is.
	 *
	 * @param string $content In blocks.
	 * @return string
	 */
	public static function of_post( $content ) {
		return Installation::type_of( get_post_type() ) ? self::html( $content ) : $content;
	}

	/**
	 * The excerpt of one of our posts; that of others as it is.
	 *
	 * @param string        $excerpt May be empty.
	 * @param \WP_Post|null $post    Whose it is.
	 * @return string
	 */
	public static function excerpt( $excerpt, $post = null ) {
		if ( ! $post || ! Installation::type_of( $post->post_type ) ) {
			return $excerpt;
		}
		// The credit is the title already.
		$content = preg_replace( '~<cite>.*?</cite>~s', '', $post->post_content );
		return self::html( '' === $post->post_excerpt ? wp_trim_words( str_replace( array( '<p>', '<br>', '<li>' ), ' ', $content ) ) : $post->post_excerpt );
	}

	/**
	 * HTML that shows the same and stays as it is.
	 *
	 * @param string $html With or without tags.
	 * @return string
	 */
	public static function html( $html ) {
		$parts = preg_split( self::MARKUP, $html, -1, PREG_SPLIT_DELIM_CAPTURE );
		if ( ! is_array( $parts ) ) {
			return esc_html( wp_strip_all_tags( $html ) );
		}
		foreach ( $parts as $at => $part ) {
			$parts[ $at ] = 1 === $at % 2 ? self::tag( $part ) : preg_replace_callback( '/&(?:#\w+|\w+);|[!-\/0-9:-@\[-`{-~]/', array( __CLASS__, 'reference' ), $part );
		}
		return implode( '', $parts );
	}

	/**
	 * A tag in which nobody finds a shortcode; comments are blocks.
	 *
	 * @param string $tag As it stands.
	 * @return string
	 */
	private static function tag( $tag ) {
		return 0 === strpos( $tag, '<!--' ) ? $tag : str_replace( array( '[', ']' ), array( '&#91;', '&#93;' ), $tag );
	}

	/**
	 * A character as a reference; what is one stays.
	 *
	 * @param string[] $found The match.
	 * @return string
	 */
	private static function reference( array $found ) {
		return 1 === strlen( $found[0] ) ? '&#' . ord( $found[0] ) . ';' : $found[0];
	}
}
