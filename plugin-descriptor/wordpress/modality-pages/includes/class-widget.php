<?php
/**
 * "Meet the specialists" on pages of this site.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * The block, the shortcode and pasted links.
 */
final class Widget {

	const LAYOUTS = array( 'list', 'cards', 'carousel', 'single' );
	const ORDERS  = array( 'daily', 'newest', 'name' );
	const MOST    = 50;
	const USUAL   = 15;

	/** The path of pieces of HTML that keep their looks among a theme's own rules. */
	const PATH = '/embed/v1/shadows/';

	/**
	 * Hooks into WordPress.
	 */
	public static function hook() {
		add_action( 'init', array( __CLASS__, 'register' ) );
		add_action( 'enqueue_block_editor_assets', array( __CLASS__, 'editor' ) );
		// After everything that changes texts, as the quotes are not to be changed.
		add_filter( 'the_content', array( __CLASS__, 'below_definition' ), 100 );
	}

	/**
	 * Registers block, shortcode and the site whose links become quotes.
	 */
	public static function register() {
		register_block_type( dirname( __DIR__ ) . '/blocks/meet-the-specialists', array( 'render_callback' => array( __CLASS__, 'block' ) ) );
		wp_set_script_translations( 'modality-pages-meet-the-specialists-editor-script', 'modality-pages', dirname( __DIR__ ) . '/languages' );
		add_shortcode( 'meet_the_specialists', array( __CLASS__, 'shortcode' ) );
		$site = Installation::site();
		if ( '' !== $site ) {
			wp_oembed_add_provider( $site . '/modalities/*', $site . '/oembed' );
			wp_oembed_add_provider( $site . '/*/modalities/*', $site . '/oembed' );
		}
	}

	/**
	 * Tells the editor which modalities there are.
	 */
	public static function editor() {
		$modalities = array();
		foreach ( self::modalities() as $post ) {
			$modalities[] = array(
				'value' => (string) get_post_meta( $post->ID, 'mp_slug', true ),
				'label' => html_entity_decode( $post->post_title, ENT_QUOTES, 'UTF-8' ),
			);
		}
		$known = array(
			'modalities' => $modalities,
			'connected'  => Installation::is_connected(),
		);
		wp_add_inline_script( 'modality-pages-meet-the-specialists-editor-script', 'var modalityPages = ' . wp_json_encode( $known, JSON_HEX_TAG ) . ';', 'before' );
	}

	/**
	 * The block.
	 *
	 * @param array $attributes As in block.json.
	 * @return string
	 */
	public static function block( $attributes ) {
		$html = self::html( $attributes );
		return '' === $html ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $html . '</div>';
	}

	/**
	 * The shortcode: [meet_the_specialists modality="emdr" layout="cards"].
	 *
	 * @param array|string $attributes As somebody wrote them.
	 * @return string
	 */
	public static function shortcode( $attributes ) {
		$html = self::html( is_array( $attributes ) ? $attributes : array() );
		return '' === $html ? '' : '<div class="modality-pages-specialists">' . $html . '</div>';
	}

	/**
	 * The quotes below the definition, on the page of a modality.
	 *
	 * @param string $content Of the post.
	 * @return string
	 */
	public static function below_definition( $content ) {
		if ( ! is_singular( 'mp_modality' ) || ! in_the_loop() || ! is_main_query() ) {
			return $content;
		}
		/**
		 * Filters whether quotes stand below the definition on the page of a modality.
		 *
		 * @param bool $shown Whether they do.
		 */
		return apply_filters( 'modality_pages_quotes_below_definition', true ) ? $content . self::shortcode( array() ) : $content;
	}

	/**
	 * The quotes; where they cannot be had those that are copied here, and at the least a link.
	 *
	 * @param array $given Attributes as somebody wrote them.
	 * @return string
	 */
	private static function html( array $given ) {
		$asked = self::asked( $given );
		if ( '' === $asked['modality'] ) {
			return self::for_editors( __( 'Choose a modality whose specialists are to be shown.', 'modality-pages' ) );
		}
		if ( ! Installation::is_connected() ) {
			return self::local( $asked ) . self::for_editors( __( 'This site is not connected with Modality Pages.', 'modality-pages' ) );
		}
		$piece = is_feed() ? null : Fragments::get( self::path( $asked ) );
		if ( '' === $piece ) {
			return self::for_editors( __( 'Modality Pages has no quotes for this choice.', 'modality-pages' ) );
		}
		return null === $piece ? self::local( $asked ) : Exact_Text::html( self::with_heading( $piece, $asked['heading'] ) );
	}

	/**
	 * What is asked for; anything that is none of the known values counts as missing.
	 *
	 * @param array $given Attributes as somebody wrote them.
	 * @return array
	 */
	private static function asked( array $given ) {
		$text  = array();
		$names = array( 'modality', 'layout', 'order', 'limit', 'theme', 'region', 'locale', 'sitekey' );
		foreach ( $names as $name ) {
			$text[ $name ] = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
		}
		if ( '' === $text['modality'] && 'mp_modality' === get_post_type() ) {
			$text['modality'] = (string) get_post_meta( get_the_ID(), 'mp_slug', true );
		}
		$limit = preg_match( '/^[0-9]{1,4}$/', $text['limit'] ) ? (int) $text['limit'] : 0;

		$text['layout'] = in_array( $text['layout'], self::LAYOUTS, true ) ? $text['layout'] : '';
		$text['order']  = in_array( $text['order'], self::ORDERS, true ) ? $text['order'] : '';
		$text['limit']  = $limit >= 1 && $limit <= self::MOST ? (string) $limit : '';
		$text['region'] = mb_substr( $text['region'], 0, 60 );
		// An empty heading is none, a missing one is the usual.
		$text['heading'] = isset( $given['heading'] ) && is_string( $given['heading'] ) ? trim( $given['heading'] ) : null;
		return $text;
	}

	/**
	 * The path of the piece that is asked for.
	 *
	 * @param array $asked As above.
	 * @return string
	 */
	private static function path( array $asked ) {
		$query = array();
		foreach ( array( 'layout', 'limit', 'locale', 'order', 'region', 'theme' ) as $name ) {
			if ( '' !== $asked[ $name ] ) {
				$query[ $name ] = $asked[ $name ];
			}
		}
		if ( '' !== $asked['sitekey'] ) {
			$query['site'] = $asked['sitekey'];
		}
		return self::PATH . rawurlencode( $asked['modality'] ) . ( $query ? '?' . http_build_query( $query, '', '&', PHP_QUERY_RFC3986 ) : '' );
	}

	/**
	 * A piece under another heading.
	 *
	 * @param string      $piece   Of HTML.
	 * @param string|null $heading Empty for none, null for its own.
	 * @return string
	 */
	private static function with_heading( $piece, $heading ) {
		if ( null === $heading ) {
			return $piece;
		}
		return preg_replace_callback(
			'~<h2 class="heading">.*?</h2>~s',
			static function () use ( $heading ) {
				return '' === $heading ? '' : '<h2 class="heading">' . esc_html( $heading ) . '</h2>';
			},
			$piece,
			1
		);
	}

	/**
	 * The quotes that are copied here, and a link to the page of the modality.
	 *
	 * @param array $asked As above.
	 * @return string
	 */
	private static function local( array $asked ) {
		$modality = self::modality( $asked['modality'] );
		if ( ! $modality ) {
			return '';
		}
		$html   = '';
		$quotes = '' === $asked['region'] ? self::quotes( $modality, '' === $asked['limit'] ? self::USUAL : (int) $asked['limit'] ) : array();
		foreach ( $quotes as $quote ) {
			$html .= do_blocks( Exact_Text::html( $quote->post_content ) );
		}
		$heading = null === $asked['heading'] ? __( 'Meet the specialists', 'modality-pages' ) : $asked['heading'];
		if ( '' !== $html && '' !== $heading ) {
			$html = '<h2>' . esc_html( $heading ) . '</h2>' . $html;
		}
		$address = (string) get_post_meta( $modality->ID, 'mp_url', true );
		/* translators: %s: name of a modality. */
		$words = sprintf( __( 'Meet the specialists for %s', 'modality-pages' ), html_entity_decode( $modality->post_title, ENT_QUOTES, 'UTF-8' ) );
		return $html . Exact_Text::html( '<p><a href="' . esc_url( '' === $address ? get_permalink( $modality ) : $address ) . '">' . esc_html( $words ) . '</a></p>' );
	}

	/**
	 * The copies of quotes about a modality, newest first.
	 *
	 * @param \WP_Post $modality Its post.
	 * @param int      $limit    How many at most.
	 * @return \WP_Post[]
	 */
	private static function quotes( $modality, $limit ) {
		return get_posts(
			array(
				'post_type'   => 'mp_statement',
				'numberposts' => $limit,
				// phpcs:ignore WordPress.DB.SlowDBQuery -- Only while Modality Pages cannot be reached.
				'meta_query'  => array(
					array(
						'key'   => 'mp_modality',
						'value' => substr( $modality->guid, strlen( Items::GUID . 'modality-' ) ),
					),
				),
			)
		);
	}

	/**
	 * The copy of a modality, or null.
	 *
	 * @param string $slug Of the modality.
	 * @return \WP_Post|null
	 */
	private static function modality( $slug ) {
		$posts = get_posts(
			array(
				'post_type'   => 'mp_modality',
				'numberposts' => 1,
				// phpcs:ignore WordPress.DB.SlowDBQuery -- There are few modalities.
				'meta_query'  => array(
					array(
						'key'   => 'mp_slug',
						'value' => $slug,
					),
				),
			)
		);
		return $posts ? $posts[0] : null;
	}

	/**
	 * The copies of all modalities, by name.
	 *
	 * @return \WP_Post[]
	 */
	private static function modalities() {
		return get_posts(
			array(
				'post_type'   => 'mp_modality',
				'numberposts' => 200, // phpcs:ignore WordPress.WP.PostsPerPage -- All of them, for a list to choose from.
				'orderby'     => 'title',
				'order'       => 'ASC',
			)
		);
	}

	/**
	 * Words for those who write pages here; visitors see nothing.
	 *
	 * @param string $words Plain.
	 * @return string
	 */
	private static function for_editors( $words ) {
		return current_user_can( 'edit_posts' ) && ! is_feed() ? '<p><em>' . esc_html( $words ) . '</em></p>' : '';
	}
}
