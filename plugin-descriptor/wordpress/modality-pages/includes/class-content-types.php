<?php
/**
 * The content types as post types that nobody edits here.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Registers a post type for each content type that Modality Pages has installed.
 */
final class Content_Types {

	/** Who may see the copies and open the console. */
	const OPEN = 'modality_pages_open';

	/**
	 * Hooks into WordPress.
	 */
	public static function hook() {
		add_action( 'init', array( __CLASS__, 'register' ), 5 );
		add_filter( 'map_meta_cap', array( __CLASS__, 'map_open' ), 10, 2 );
		add_filter( 'single_template_hierarchy', array( __CLASS__, 'templates' ) );
	}

	/**
	 * The post type of a content type.
	 *
	 * @param string $name Such as "statement".
	 * @return string
	 */
	public static function post_type( $name ) {
		return 'mp_' . $name;
	}

	/**
	 * Whoever edits what others wrote here may see the copies and open the console, which then decides what they may do there.
	 *
	 * @param string[] $caps Capabilities needed.
	 * @param string   $cap  Capability asked for.
	 * @return string[]
	 */
	public static function map_open( $caps, $cap ) {
		if ( self::OPEN === $cap ) {
			/**
			 * Filters the capability that opens the console.
			 *
			 * @param string $needed A capability of this site.
			 */
			return array( apply_filters( 'modality_pages_open_capability', 'edit_others_posts' ) );
		}
		return $caps;
	}

	/**
	 * The templates for one of ours, the best first: a theme's page before its post, which names author, category and tags
	 * that there are none of.
	 *
	 * @param string[] $templates Files of a theme.
	 * @return string[]
	 */
	public static function templates( $templates ) {
		$post = array_search( 'single.php', $templates, true );
		if ( false !== $post && Installation::type_of( get_post_type() ) ) {
			array_splice( $templates, $post, 0, 'page.php' );
		}
		return $templates;
	}

	/**
	 * Registers all post types with their fields.
	 */
	public static function register() {
		foreach ( Installation::types() as $type ) {
			register_post_type( self::post_type( $type['name'] ), self::arguments( $type ) );
			foreach ( $type['fields'] as $field ) {
				register_post_meta( self::post_type( $type['name'] ), $field['meta'], self::meta( $field ) );
			}
		}
	}

	/**
	 * Takes all post types back for the rest of this request.
	 */
	public static function unregister() {
		foreach ( array_keys( Installation::types() ) as $name ) {
			if ( post_type_exists( self::post_type( $name ) ) ) {
				unregister_post_type( self::post_type( $name ) );
			}
		}
	}

	/**
	 * How a post type is registered.
	 *
	 * @param array $type As installed.
	 * @return array
	 */
	private static function arguments( array $type ) {
		return array(
			'labels'              => array(
				'name'               => $type['pluralLabel'],
				'singular_name'      => $type['singularLabel'],
				'menu_name'          => $type['pluralLabel'],
				'all_items'          => $type['pluralLabel'],
				/* translators: %s: a content type in the singular. */
				'view_item'          => sprintf( __( 'View %s', 'modality-pages' ), $type['singularLabel'] ),
				/* translators: %s: a content type in the plural. */
				'search_items'       => sprintf( __( 'Search %s', 'modality-pages' ), $type['pluralLabel'] ),
				'not_found'          => __( 'Nothing is published yet.', 'modality-pages' ),
				'not_found_in_trash' => __( 'Nothing is published yet.', 'modality-pages' ),
			),
			'description'         => $type['description'],
			'public'              => true,
			'exclude_from_search' => false,
			'show_in_rest'        => true,
			'show_in_menu'        => 'modality-pages',
			'show_in_admin_bar'   => false,
			'menu_icon'           => $type['icon'],
			'has_archive'         => $type['base'],
			'rewrite'             => array(
				'slug'       => $type['base'],
				'with_front' => false,
			),
			// Fields show in REST only where a post type supports custom fields.
			'supports'            => array( 'title', 'editor', 'excerpt', 'custom-fields' ),
			'delete_with_user'    => false,
			'map_meta_cap'        => true,
			'capability_type'     => array( self::post_type( $type['name'] ), self::post_type( $type['plural'] ) ),
			// Nobody may, super administrators included. Who sees lists in the dashboard needs the two "edit" ones.
			'capabilities'        => array(
				'edit_posts'             => self::OPEN,
				'edit_others_posts'      => self::OPEN,
				'create_posts'           => 'do_not_allow',
				'publish_posts'          => 'do_not_allow',
				'read_private_posts'     => 'do_not_allow',
				'edit_published_posts'   => 'do_not_allow',
				'edit_private_posts'     => 'do_not_allow',
				'delete_posts'           => 'do_not_allow',
				'delete_others_posts'    => 'do_not_allow',
				'delete_published_posts' => 'do_not_allow',
				'delete_private_posts'   => 'do_not_allow',
			),
		);
	}

	/**
	 * How a field is registered.
	 *
	 * @param array $field As installed.
	 * @return array
	 */
	private static function meta( array $field ) {
		$rest = true;
		$type = 'string';
		if ( 'boolean' === $field['type'] ) {
			$type = 'boolean';
		} elseif ( 'list' === $field['type'] ) {
			$type = 'array';
			$rest = array( 'schema' => array( 'items' => array( 'type' => 'string' ) ) );
		}
		return array(
			'type'          => $type,
			'description'   => trim( $field['label'] . '. ' . $field['help'] ),
			'single'        => true,
			'show_in_rest'  => $rest,
			'auth_callback' => '__return_false',
		);
	}
}
