<?php
/**
 * What Modality Pages calls here.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

use WP_Error;
use WP_REST_Request;

defined( 'ABSPATH' ) || exit;

/**
 * The routes of modality-pages/v1, for administrators by application password. All that change something are POST, as some
 * hosts let no other method through.
 */
final class Rest_Api {

	const ROUTES = 'modality-pages/v1';

	/** Seconds of work after which the rest is left to another call. */
	const PATIENCE = 6;

	const PAGE = 100;

	/**
	 * Hooks into WordPress.
	 */
	public static function hook() {
		add_action( 'rest_api_init', array( __CLASS__, 'register' ) );
	}

	/**
	 * Registers the routes.
	 */
	public static function register() {
		$item = '/items/(?P<type>[a-z]{1,17})';
		self::route( 'GET', '/status', 'status', 'is_somebody' );
		self::route( 'POST', '/installation', 'install' );
		self::route( 'POST', '/uninstallation', 'uninstall' );
		self::route( 'POST', '/purge', 'purge' );
		self::route( 'GET', $item, 'inventory' );
		self::route( 'POST', $item . '/(?P<id>[0-9]{1,19})', 'publish' );
		self::route( 'POST', $item . '/(?P<id>[0-9]{1,19})/withdrawal', 'withdraw' );
	}

	/**
	 * Whether the caller is signed in, whoever it is.
	 *
	 * @return bool|WP_Error
	 */
	public static function is_somebody() {
		if ( is_user_logged_in() ) {
			return true;
		}
		// Without a user name the web server has kept it for itself.
		return isset( $_SERVER['PHP_AUTH_USER'] )
			? new WP_Error( 'modality_pages_wrong_password', __( 'WordPress does not know this user name with this application password.', 'modality-pages' ), array( 'status' => 401 ) )
			: new WP_Error( 'modality_pages_nobody', __( 'WordPress saw no user name and password.', 'modality-pages' ), array( 'status' => 401 ) );
	}

	/**
	 * Whether the caller may change what this site consists of.
	 *
	 * @return bool|WP_Error
	 */
	public static function is_administrator() {
		$somebody = self::is_somebody();
		if ( true !== $somebody ) {
			return $somebody;
		}
		if ( ! current_user_can( 'manage_options' ) ) {
			/* translators: %s: user name. */
			return new WP_Error( 'modality_pages_forbidden', sprintf( __( '%s is not an administrator of this site.', 'modality-pages' ), wp_get_current_user()->user_login ), array( 'status' => 403 ) );
		}
		Installation::heard();
		return true;
	}

	/**
	 * What is here, and what the caller may do.
	 *
	 * @return array
	 */
	public static function status() {
		global $wpdb;
		return array(
			'plugin'        => VERSION,
			'wordpress'     => get_bloginfo( 'version' ),
			'php'           => PHP_VERSION,
			'name'          => get_bloginfo( 'name' ),
			'user'          => wp_get_current_user()->user_login,
			'administrator' => current_user_can( 'manage_options' ),
			'characters'    => $wpdb->charset,
			'connection'    => Installation::connection(),
			'site'          => Installation::site(),
			'types'         => array_keys( Installation::types() ),
		);
	}

	/**
	 * Takes over connection and content types.
	 *
	 * @param WP_REST_Request $request With a JSON body.
	 * @return array|WP_Error
	 */
	public static function install( WP_REST_Request $request ) {
		$sent  = $request->get_json_params();
		$types = array();
		foreach ( self::member( $sent, 'types', array() ) as $type ) {
			$read = self::type( $type );
			if ( null === $read ) {
				return new WP_Error( 'modality_pages_malformed', __( 'A content type is not as it has to be.', 'modality-pages' ), array( 'status' => 400 ) );
			}
			$types[] = $read;
		}
		$connection = array(
			'id'     => (string) self::member( $sent, 'connection', '' ),
			'site'   => untrailingslashit( esc_url_raw( (string) self::member( $sent, 'site', '' ), array( 'http', 'https' ) ) ),
			'locale' => (string) self::member( $sent, 'locale', '' ),
			'cap'    => (string) self::member( $sent, 'roleCap', 'editor' ),
		);
		if ( ! $types || '' === $connection['id'] || '' === $connection['site'] ) {
			return new WP_Error( 'modality_pages_malformed', __( 'Connection, site or content types are missing.', 'modality-pages' ), array( 'status' => 400 ) );
		}
		return Installation::install( $connection, (string) self::member( $sent, 'launchKey', '' ), $types );
	}

	/**
	 * Takes back what was installed, as far as the time allows.
	 *
	 * @param WP_REST_Request $request With "content", which is "keep" or "remove".
	 * @return array
	 */
	public static function uninstall( WP_REST_Request $request ) {
		if ( self::is_others( $request ) ) {
			return array(
				'done' => array(),
				'kept' => array( self::others()->get_error_message() ),
			);
		}
		$done = array();
		$kept = array();
		$gone = array(
			'deleted' => 0,
			'more'    => false,
		);
		if ( 'remove' === self::member( $request->get_json_params(), 'content', 'keep' ) ) {
			$gone = Items::delete_all( self::PATIENCE );
		}
		if ( Installation::disconnect() ) {
			$done[] = __( 'This site is no longer connected with Modality Pages.', 'modality-pages' );
		}
		if ( 'remove' !== self::member( $request->get_json_params(), 'content', 'keep' ) ) {
			$kept[] = __( 'What was published stays as it is and is no longer kept up to date.', 'modality-pages' );
		} elseif ( ! $gone['more'] && Installation::forget_types() ) {
			$done[] = __( 'The post types were taken away.', 'modality-pages' );
		}
		return $gone + array(
			'done' => $done,
			'kept' => $kept,
		);
	}

	/**
	 * What is here of a content type, a page at a time.
	 *
	 * @param WP_REST_Request $request With "after", the mark of the page before.
	 * @return array|WP_Error
	 */
	public static function inventory( WP_REST_Request $request ) {
		$type = self::installed( $request );
		if ( is_wp_error( $type ) ) {
			return $type;
		}
		$items = Items::page( $type, (int) $request->get_param( 'after' ), self::PAGE );
		$last  = end( $items );
		foreach ( $items as $at => $item ) {
			$items[ $at ] = array(
				'id'     => $item['id'],
				'fields' => (object) $item['fields'],
			);
		}
		return array(
			'items' => $items,
			'next'  => count( $items ) === self::PAGE ? $last['post'] : null,
		);
	}

	/**
	 * Puts an item here.
	 *
	 * @param WP_REST_Request $request With "fields" and "publishedAt".
	 * @return array|WP_Error
	 */
	public static function publish( WP_REST_Request $request ) {
		$type = self::installed( $request );
		if ( is_wp_error( $type ) ) {
			return $type;
		}
		$sent   = self::member( $request->get_json_params(), 'fields', array() );
		$fields = array();
		foreach ( $type['fields'] as $field ) {
			$value = self::member( $sent, $field['name'], null );
			if ( null !== $value && '' !== $value && array() !== $value ) {
				if ( ! self::fits( $field['type'], $value ) ) {
					/* translators: %s: name of a field. */
					return new WP_Error( 'modality_pages_malformed', sprintf( __( '%s is not what this field holds.', 'modality-pages' ), $field['name'] ), array( 'status' => 400 ) );
				}
				$fields[ $field['name'] ] = $value;
			}
		}
		$unknown = array_diff_key( $sent, array_column( $type['fields'], null, 'name' ) );
		if ( $unknown ) {
			/* translators: %s: names of fields. */
			return new WP_Error( 'modality_pages_outdated', sprintf( __( 'Fields are not installed here: %s', 'modality-pages' ), implode( ', ', array_keys( $unknown ) ) ), array( 'status' => 409 ) );
		}
		$result = Items::publish( $type, (string) $request['id'], $fields, (string) self::member( $request->get_json_params(), 'publishedAt', '' ) );
		if ( is_wp_error( $result ) ) {
			return $result;
		}
		if ( 'unchanged' !== $result ) {
			Fragments::changed();
		}
		Waiting::forget();
		return array( 'result' => $result );
	}

	/**
	 * Takes an item away.
	 *
	 * @param WP_REST_Request $request For an item.
	 * @return array|WP_Error
	 */
	public static function withdraw( WP_REST_Request $request ) {
		if ( self::is_others( $request ) ) {
			return self::others();
		}
		// First of all nobody sees it any more, whatever happens then.
		Fragments::withdrawn();
		$result = Items::withdraw( (string) $request['type'], (string) $request['id'] );
		if ( is_wp_error( $result ) ) {
			return $result;
		}
		Waiting::forget();
		return array( 'result' => $result ? 'deleted' : 'not there' );
	}

	/**
	 * Something changed that pieces show and no item here says: another language, a photo, a theme. It may have been withdrawn.
	 *
	 * @param WP_REST_Request $request Whatever it names, all pieces are fetched anew.
	 * @return array|WP_Error
	 */
	public static function purge( WP_REST_Request $request ) {
		if ( self::is_others( $request ) ) {
			return self::others();
		}
		Fragments::withdrawn();
		Waiting::forget();
		return array( 'result' => 'forgotten' );
	}

	/**
	 * Registers a route.
	 *
	 * @param string $method Of HTTP.
	 * @param string $path   Below the routes of this plugin.
	 * @param string $answer Which method of this class answers.
	 * @param string $who    Which one says who may ask.
	 */
	private static function route( $method, $path, $answer, $who = 'is_administrator' ) {
		register_rest_route(
			self::ROUTES,
			$path,
			array(
				'methods'             => $method,
				'callback'            => array( __CLASS__, $answer ),
				'permission_callback' => array( __CLASS__, $who ),
				// Known to those who use it, and no concern of others.
				'show_in_index'       => false,
			)
		);
	}

	/**
	 * The content type that is asked for.
	 *
	 * @param WP_REST_Request $request With "type".
	 * @return array|WP_Error
	 */
	private static function installed( WP_REST_Request $request ) {
		if ( self::is_others( $request ) ) {
			return self::others();
		}
		$type = Installation::type( (string) $request['type'] );
		/* translators: %s: name of a content type. */
		return null === $type ? new WP_Error( 'modality_pages_not_installed', sprintf( __( 'The content type %s is not installed here.', 'modality-pages' ), $request['type'] ), array( 'status' => 409 ) ) : $type;
	}

	/**
	 * Whether another connection has taken this site over, so that the caller's items are not those that are here.
	 *
	 * @param WP_REST_Request $request With "connection".
	 * @return bool
	 */
	private static function is_others( WP_REST_Request $request ) {
		return Installation::is_connected() && Installation::connection() !== (string) $request->get_param( 'connection' );
	}

	/**
	 * What the caller is told then.
	 *
	 * @return WP_Error
	 */
	private static function others() {
		/* translators: %s: an address. */
		return new WP_Error( 'modality_pages_others', sprintf( __( 'This site is connected with %s, by another connection.', 'modality-pages' ), Installation::site() ), array( 'status' => 409 ) );
	}

	/**
	 * A content type as it is kept; null when it is none.
	 *
	 * @param mixed $sent As sent.
	 * @return array|null
	 */
	private static function type( $sent ) {
		if ( ! is_array( $sent ) || ! preg_match( '/^[a-z]{1,17}$/', (string) self::member( $sent, 'name', '' ) ) ) {
			return null;
		}
		$type = array();
		foreach ( array( 'name', 'plural', 'singularLabel', 'pluralLabel', 'description', 'icon', 'title', 'slug', 'content', 'excerpt' ) as $name ) {
			$type[ $name ] = (string) self::member( $sent, $name, '' );
		}
		$type['fields'] = array();
		foreach ( self::member( $sent, 'fields', array() ) as $field ) {
			$one = array();
			foreach ( array( 'name', 'meta', 'type', 'label', 'help', 'to' ) as $name ) {
				$one[ $name ] = (string) self::member( $field, $name, '' );
			}
			if ( ! preg_match( '/^mp_[a-z0-9_]{1,60}$/', $one['meta'] ) ) {
				return null;
			}
			$type['fields'][] = $one;
		}
		return $type;
	}

	/**
	 * Whether a value is one that a field can hold.
	 *
	 * @param string $type  Of the field.
	 * @param mixed  $value As sent.
	 * @return bool
	 */
	private static function fits( $type, $value ) {
		if ( 'boolean' === $type ) {
			return is_bool( $value );
		}
		if ( 'list' === $type ) {
			return is_array( $value ) && array_filter( $value, 'is_string' ) === $value && array_values( $value ) === $value;
		}
		return is_string( $value );
	}

	/**
	 * A member of what was sent.
	 *
	 * @param mixed  $sent  As sent.
	 * @param string $name  Of the member.
	 * @param mixed  $other What to take when it is missing, or when a list was expected and is none.
	 * @return mixed
	 */
	private static function member( $sent, $name, $other ) {
		if ( ! is_array( $sent ) || ! isset( $sent[ $name ] ) ) {
			return $other;
		}
		$value = $sent[ $name ];
		return ( is_array( $other ) && ! is_array( $value ) ) || ( is_string( $other ) && ! is_scalar( $value ) ) ? $other : $value;
	}
}
