<?php
/**
 * The items that Modality Pages has put here.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Puts items into posts, takes them away, and says what is really there. An item is known by its post's GUID.
 */
final class Items {

	const GUID = 'urn:modality-pages:';

	/** Where the address is remembered that WordPress gave a post. */
	const NAME = '_modality_pages_name';

	/** What waits longer than this for another delivery of the same item is sent again. */
	const LOCK_SECONDS = 10;

	/** On their way into the database posts pass these, where plugins and WordPress change texts. */
	const FILTERS = array( 'wp_insert_post_data', 'pre_post_title', 'title_save_pre', 'pre_post_content', 'content_save_pre', 'pre_post_excerpt', 'excerpt_save_pre' );

	/**
	 * Puts an item into its post, which is made where it is missing.
	 *
	 * @param array  $type         As installed.
	 * @param string $id           Of the item.
	 * @param array  $fields       By name.
	 * @param string $published_at In UTC, such as 2026-05-04T09:30:00Z.
	 * @return string|WP_Error "made", "changed" or "unchanged".
	 */
	public static function publish( array $type, $id, array $fields, $published_at ) {
		return self::alone(
			$type['name'] . '-' . $id,
			static function () use ( $type, $id, $fields, $published_at ) {
				$held = self::held( $type, $id );
				if ( 1 === count( $held ) && self::same( $held[0]['fields'], $fields ) ) {
					return 'unchanged';
				}
				// Whatever is there twice, as after an import, is there once from now on.
				foreach ( array_slice( $held, 1 ) as $copy ) {
					wp_delete_post( $copy['post'], true );
				}
				$post = self::write( $type, $id, $fields, $published_at, $held ? $held[0]['post'] : 0 );
				if ( is_wp_error( $post ) ) {
					return $post;
				}
				$now = self::held( $type, $id );
				if ( ! $now || ! self::same( $now[0]['fields'], $fields ) ) {
					return new WP_Error(
						'modality_pages_changed',
						/* translators: %s: names of fields. */
						sprintf( __( 'This site keeps something else than what was sent, in: %s. A plugin may change it, or the database may not take every character.', 'modality-pages' ), implode( ', ', self::differences( $now ? $now[0]['fields'] : array(), $fields ) ) ),
						array( 'status' => 422 )
					);
				}
				return $held ? 'changed' : 'made';
			}
		);
	}

	/**
	 * Takes an item away for good; it may be there no longer.
	 *
	 * @param string $name Of the content type.
	 * @param string $id   Of the item.
	 * @return bool|WP_Error Whether it was there.
	 */
	public static function withdraw( $name, $id ) {
		return self::alone(
			$name . '-' . $id,
			static function () use ( $name, $id ) {
				$posts = self::posts( $name, $id );
				foreach ( $posts as $post ) {
					if ( ! wp_delete_post( $post, true ) ) {
						return new WP_Error( 'modality_pages_kept', __( 'WordPress did not delete it.', 'modality-pages' ), array( 'status' => 500 ) );
					}
				}
				return array() !== $posts;
			}
		);
	}

	/**
	 * What is here of a content type, in the order in which it came.
	 *
	 * @param array $type  As installed.
	 * @param int   $after The last post of the page before; 0 for the first page.
	 * @param int   $limit How many at most.
	 * @return array[] Each with "post", "id" and "fields".
	 */
	public static function page( array $type, $after, $limit ) {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- What is in the tables, not what a cache says.
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT ID, guid, post_status, post_password, post_name, post_title, post_content, post_excerpt FROM {$wpdb->posts} WHERE post_type = %s AND guid LIKE %s AND ID > %d ORDER BY ID LIMIT %d",
				Content_Types::post_type( $type['name'] ),
				$wpdb->esc_like( self::GUID . $type['name'] . '-' ) . '%',
				$after,
				$limit
			)
		);
		return self::with_fields( $type, $rows );
	}

	/**
	 * How many items are here, by content type.
	 *
	 * @return int[]
	 */
	public static function counts() {
		$counts = array();
		foreach ( array_keys( Installation::types() ) as $name ) {
			$counts[ $name ] = (int) wp_count_posts( Content_Types::post_type( $name ) )->publish;
		}
		return $counts;
	}

	/**
	 * The title of an item; empty when it is not here.
	 *
	 * @param string $name Of the content type.
	 * @param string $id   Of the item.
	 * @return string
	 */
	public static function title( $name, $id ) {
		$posts = self::posts( $name, $id );
		return $posts ? html_entity_decode( get_post( $posts[0] )->post_title, ENT_QUOTES, 'UTF-8' ) : '';
	}

	/**
	 * Deletes items for good until all are gone or the time is over.
	 *
	 * @param int $seconds How long at most.
	 * @return array "deleted" and whether there is "more".
	 */
	public static function delete_all( $seconds ) {
		global $wpdb;
		$until   = time() + $seconds;
		$deleted = 0;
		do {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Their post types may be gone already.
			$posts = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE guid LIKE %s ORDER BY ID LIMIT 20", $wpdb->esc_like( self::GUID ) . '%' ) );
			foreach ( $posts as $post ) {
				if ( ! wp_delete_post( (int) $post, true ) ) {
					return array(
						'deleted' => $deleted,
						'more'    => true,
					);
				}
				++$deleted;
			}
		} while ( $posts && time() < $until );
		return array(
			'deleted' => $deleted,
			'more'    => array() !== $posts,
		);
	}

	/**
	 * Does something with an item while nobody else does.
	 *
	 * @param string   $key  Of the item.
	 * @param callable $work What to do.
	 * @return mixed|WP_Error What it returns.
	 */
	private static function alone( $key, callable $work ) {
		global $wpdb;
		$lock = 'modality-pages-' . md5( DB_NAME . $wpdb->prefix . $key );
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The database gives the lock back by itself when this process dies.
		$got = $wpdb->get_var( $wpdb->prepare( 'SELECT GET_LOCK(%s, %d)', $lock, self::LOCK_SECONDS ) );
		if ( '0' === $got ) {
			return new WP_Error( 'modality_pages_busy', __( 'Another delivery of this item is under way.', 'modality-pages' ), array( 'status' => 503 ) );
		}
		try {
			return $work();
		} finally {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- As above.
			$wpdb->query( $wpdb->prepare( 'DO RELEASE_LOCK(%s)', $lock ) );
		}
	}

	/**
	 * Writes a post with its fields.
	 *
	 * @param array  $type         As installed.
	 * @param string $id           Of the item.
	 * @param array  $fields       By name.
	 * @param string $published_at In UTC.
	 * @param int    $post         The post that it is in; 0 for none.
	 * @return int|WP_Error The post.
	 */
	private static function write( array $type, $id, array $fields, $published_at, $post ) {
		// A clock that is behind would make it a scheduled post.
		$at     = gmdate( 'Y-m-d H:i:s', min( time(), (int) strtotime( $published_at ) ) );
		$data   = array(
			'ID'             => $post,
			'guid'           => self::guid( $type['name'], $id ),
			'post_type'      => Content_Types::post_type( $type['name'] ),
			'post_status'    => 'publish',
			'post_author'    => 0,
			'post_password'  => '',
			'post_name'      => Item_Post::name( $type, $id, $fields ),
			'post_date_gmt'  => $at,
			'post_date'      => get_date_from_gmt( $at ),
			'comment_status' => 'closed',
			'ping_status'    => 'closed',
		) + Item_Post::columns( $type, $fields );
		$values = array();
		foreach ( $type['fields'] as $field ) {
			if ( isset( $fields[ $field['name'] ] ) ) {
				$values[ $field['meta'] ] = self::stored( $fields[ $field['name'] ] );
			}
		}
		$written = self::unfiltered(
			static function () use ( $data, $values ) {
				return wp_insert_post( wp_slash( $data + array( 'meta_input' => $values ) ), true );
			}
		);
		if ( is_wp_error( $written ) ) {
			$written->add_data( array( 'status' => 500 ) );
			return $written;
		}
		foreach ( array_keys( get_post_meta( $written ) ) as $key ) {
			if ( 0 === strpos( $key, 'mp_' ) && ! isset( $values[ $key ] ) ) {
				delete_post_meta( $written, $key );
			}
		}
		update_post_meta( $written, self::NAME, wp_slash( get_post( $written )->post_name ) );
		return $written;
	}

	/**
	 * Does something while posts go into the database as they are.
	 *
	 * @param callable $work What to do.
	 * @return mixed What it returns.
	 */
	private static function unfiltered( callable $work ) {
		global $wp_filter;
		$kept = array_intersect_key( $wp_filter, array_flip( self::FILTERS ) );
		foreach ( self::FILTERS as $name ) {
			unset( $wp_filter[ $name ] );
		}
		try {
			return $work();
		} finally {
			foreach ( $kept as $name => $hook ) {
				$wp_filter[ $name ] = $hook; // phpcs:ignore WordPress.WP.GlobalVariablesOverride -- Back as they were.
			}
		}
	}

	/**
	 * The posts that an item is in: one, none, or after an import from elsewhere several.
	 *
	 * @param string $name Of the content type.
	 * @param string $id   Of the item.
	 * @return int[]
	 */
	private static function posts( $name, $id ) {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- A cache may not know yet what another process wrote.
		return array_map( 'intval', $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->posts} WHERE post_type = %s AND guid = %s ORDER BY ID", Content_Types::post_type( $name ), self::guid( $name, $id ) ) ) );
	}

	/**
	 * What is here of an item.
	 *
	 * @param array  $type As installed.
	 * @param string $id   Of the item.
	 * @return array[] As of {@see Items::page()}.
	 */
	private static function held( array $type, $id ) {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- What is in the tables, not what a cache says.
		$rows = $wpdb->get_results(
			$wpdb->prepare(
				"SELECT ID, guid, post_status, post_password, post_name, post_title, post_content, post_excerpt FROM {$wpdb->posts} WHERE post_type = %s AND guid = %s ORDER BY ID",
				Content_Types::post_type( $type['name'] ),
				self::guid( $type['name'], $id )
			)
		);
		return self::with_fields( $type, $rows );
	}

	/**
	 * Posts with the fields that are really in them. Where a post says something else than its fields, that is a field more.
	 *
	 * @param array    $type As installed.
	 * @param object[] $rows Of the table of posts.
	 * @return array[]
	 */
	private static function with_fields( array $type, array $rows ) {
		global $wpdb;
		$values = array();
		if ( $rows ) {
			// phpcs:ignore WordPress.DB -- What is in the tables, not what a cache says; the list holds whole numbers.
			foreach ( $wpdb->get_results( "SELECT post_id, meta_key, meta_value FROM {$wpdb->postmeta} WHERE post_id IN (" . implode( ',', array_map( 'intval', wp_list_pluck( $rows, 'ID' ) ) ) . ') ORDER BY meta_id' ) as $meta ) {
				$values[ $meta->post_id ][ $meta->meta_key ][] = maybe_unserialize( $meta->meta_value );
			}
		}
		$items = array();
		foreach ( $rows as $row ) {
			$items[] = array(
				'post'   => (int) $row->ID,
				'id'     => substr( $row->guid, strlen( self::guid( $type['name'], '' ) ) ),
				'fields' => self::fields( $type, $row, isset( $values[ $row->ID ] ) ? $values[ $row->ID ] : array() ),
			);
		}
		return $items;
	}

	/**
	 * The fields that are really in a post.
	 *
	 * @param array  $type   As installed.
	 * @param object $row    Of the table of posts.
	 * @param array  $values All values by key.
	 * @return array
	 */
	private static function fields( array $type, $row, array $values ) {
		$fields = array();
		$extra  = array();
		foreach ( $type['fields'] as $field ) {
			if ( isset( $values[ $field['meta'] ] ) ) {
				$fields[ $field['name'] ] = self::read( $field, $values[ $field['meta'] ][0] );
				if ( count( $values[ $field['meta'] ] ) > 1 ) {
					$extra[ 'wordpress:' . $field['meta'] ] = 'twice';
				}
			}
		}
		$is     = array(
			'post_title'    => $row->post_title,
			'post_content'  => $row->post_content,
			'post_excerpt'  => $row->post_excerpt,
			'post_status'   => $row->post_status,
			'post_password' => $row->post_password,
			'post_name'     => $row->post_name,
		);
		$should = Item_Post::columns( $type, $fields ) + array(
			'post_status'   => 'publish',
			'post_password' => '',
			'post_name'     => isset( $values[ self::NAME ] ) ? $values[ self::NAME ][0] : '',
		);
		foreach ( $is as $column => $value ) {
			if ( $value !== $should[ $column ] ) {
				$extra[ 'wordpress:' . $column ] = '' === $value ? 'empty' : $value;
			}
		}
		return $fields + $extra;
	}

	/**
	 * A value as the table of fields keeps it.
	 *
	 * @param mixed $value As sent.
	 * @return mixed
	 */
	private static function stored( $value ) {
		return is_bool( $value ) ? (string) (int) $value : $value;
	}

	/**
	 * A value as it was sent.
	 *
	 * @param array $field As installed.
	 * @param mixed $value As the table of fields keeps it.
	 * @return mixed
	 */
	private static function read( array $field, $value ) {
		if ( 'list' === $field['type'] ) {
			return array_values( array_map( 'strval', array_filter( (array) $value, 'is_scalar' ) ) );
		}
		if ( ! is_scalar( $value ) ) {
			return (string) wp_json_encode( $value );
		}
		if ( 'boolean' === $field['type'] && in_array( (string) $value, array( '0', '1' ), true ) ) {
			return '1' === (string) $value;
		}
		return (string) $value;
	}

	/**
	 * Whether two items say the same.
	 *
	 * @param array $one   Fields by name.
	 * @param array $other Fields by name.
	 * @return bool
	 */
	private static function same( array $one, array $other ) {
		return array() === self::differences( $one, $other );
	}

	/**
	 * In which fields two items differ.
	 *
	 * @param array $one   Fields by name.
	 * @param array $other Fields by name.
	 * @return string[]
	 */
	private static function differences( array $one, array $other ) {
		$different = array();
		foreach ( array_keys( $one + $other ) as $name ) {
			if ( ! isset( $one[ $name ], $other[ $name ] ) || $one[ $name ] !== $other[ $name ] ) {
				$different[] = $name;
			}
		}
		return $different;
	}

	/**
	 * By what an item's post is known.
	 *
	 * @param string $name Of the content type.
	 * @param string $id   Of the item.
	 * @return string
	 */
	private static function guid( $name, $id ) {
		return self::GUID . $name . '-' . $id;
	}
}
