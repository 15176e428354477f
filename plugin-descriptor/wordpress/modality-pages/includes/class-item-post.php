<?php
/**
 * How an item looks as a post.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Makes title, content, excerpt and slug of a post from the fields of an item. The fields themselves are kept beside it to
 * the letter; this is what themes, menus, search, feeds and SEO plugins look at.
 */
final class Item_Post {

	/**
	 * The columns of the post that come from fields.
	 *
	 * @param array $type   As installed.
	 * @param array $fields By name.
	 * @return string[] By the column's name.
	 */
	public static function columns( array $type, array $fields ) {
		return array(
			'post_title'   => self::html( self::text( $fields, $type['title'] ) ),
			'post_content' => self::content( $type, $fields ),
			'post_excerpt' => self::html( self::text( $fields, $type['excerpt'] ) ),
		);
	}

	/**
	 * The last part of the post's address, should it be free.
	 *
	 * @param array  $type   As installed.
	 * @param string $id     Of the item.
	 * @param array  $fields By name.
	 * @return string
	 */
	public static function name( array $type, $id, array $fields ) {
		$slug = self::text( $fields, $type['slug'] );
		return '' !== $slug ? $slug : sanitize_title( wp_html_excerpt( self::text( $fields, $type['title'] ), 60 ) . ' ' . $id );
	}

	/**
	 * The content, in blocks.
	 *
	 * @param array $type   As installed.
	 * @param array $fields By name.
	 * @return string
	 */
	private static function content( array $type, array $fields ) {
		foreach ( $type['fields'] as $field ) {
			if ( $field['name'] !== $type['content'] ) {
				continue;
			}
			$text = self::text( $fields, $field['name'] );
			if ( '' === $text ) {
				return '';
			}
			return 'html' === $field['type'] ? "<!-- wp:html -->\n" . $text . "\n<!-- /wp:html -->" : self::quote( $text, self::text( $fields, $type['title'] ) );
		}
		return self::overview( $type, $fields );
	}

	/**
	 * Paragraphs as a quote.
	 *
	 * @param string $text   Two line feeds part paragraphs, one is a line break.
	 * @param string $credit Who said it.
	 * @return string
	 */
	private static function quote( $text, $credit ) {
		$paragraphs = '';
		foreach ( preg_split( '/\n{2,}/', trim( str_replace( array( "\r\n", "\r" ), "\n", $text ) ) ) as $paragraph ) {
			$paragraphs .= "<!-- wp:paragraph -->\n<p>" . str_replace( "\n", '<br>', self::html( $paragraph ) ) . "</p>\n<!-- /wp:paragraph -->\n";
		}
		return "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\">" . $paragraphs . '<cite>' . self::html( $credit ) . "</cite></blockquote>\n<!-- /wp:quote -->";
	}

	/**
	 * What is known, as a picture and a list, for content types without a text of their own.
	 *
	 * @param array $type   As installed.
	 * @param array $fields By name.
	 * @return string
	 */
	private static function overview( array $type, array $fields ) {
		$picture = '';
		$lines   = '';
		foreach ( $type['fields'] as $field ) {
			$name = $field['name'];
			if ( empty( $fields[ $name ] ) || in_array( $name, array( $type['title'], $type['excerpt'] ), true ) || preg_match( '/Alt$/', $name ) ) {
				continue;
			}
			$label = self::html( $field['label'] );
			switch ( $field['type'] ) {
				case 'image':
					$picture .= "<!-- wp:image -->\n<figure class=\"wp-block-image\"><img src=\"" . self::attribute( $fields[ $name ] ) . '" alt="' . self::attribute( self::text( $fields, $name . 'Alt' ) ) . "\"/></figure>\n<!-- /wp:image -->\n\n";
					break;
				case 'text':
					$lines .= self::line( $label . ': ' . self::html( $fields[ $name ] ) );
					break;
				case 'list':
					$lines .= self::line( $label . ': ' . self::html( implode( ', ', $fields[ $name ] ) ) );
					break;
				case 'boolean':
					$lines .= self::line( $label );
					break;
				case 'url':
					$lines .= self::line( '<a href="' . self::attribute( $fields[ $name ] ) . '">' . $label . '</a>' );
					break;
			}
		}
		return $picture . ( '' === $lines ? '' : "<!-- wp:list -->\n<ul>" . $lines . "</ul>\n<!-- /wp:list -->" );
	}

	/**
	 * A line of a list.
	 *
	 * @param string $html What it says.
	 * @return string
	 */
	private static function line( $html ) {
		return "<!-- wp:list-item -->\n<li>" . $html . "</li>\n<!-- /wp:list-item -->\n";
	}

	/**
	 * A field as text; empty when missing.
	 *
	 * @param array  $fields By name.
	 * @param string $name   Of the field; may be empty.
	 * @return string
	 */
	private static function text( array $fields, $name ) {
		return isset( $fields[ $name ] ) && is_string( $fields[ $name ] ) ? $fields[ $name ] : '';
	}

	/**
	 * Plain text as it stands between tags. WordPress takes titles and excerpts for HTML too.
	 *
	 * @param string $text Plain.
	 * @return string
	 */
	private static function html( $text ) {
		return htmlspecialchars( $text, ENT_NOQUOTES | ENT_SUBSTITUTE, 'UTF-8' );
	}

	/**
	 * Plain text as it stands in double quotes.
	 *
	 * @param string $text Plain.
	 * @return string
	 */
	private static function attribute( $text ) {
		return htmlspecialchars( $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' );
	}
}
