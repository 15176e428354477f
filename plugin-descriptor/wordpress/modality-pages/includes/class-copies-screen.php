<?php
/**
 * The lists of copies in the dashboard.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Says that copies are not edited here, and leads to where they are.
 */
final class Copies_Screen {

	/**
	 * Hooks into WordPress.
	 */
	public static function hook() {
		add_action( 'load-post.php', array( __CLASS__, 'leave_editor' ) );
		add_action( 'load-post-new.php', array( __CLASS__, 'leave_editor' ) );
		add_action( 'admin_notices', array( __CLASS__, 'notice' ) );
		add_filter( 'post_row_actions', array( __CLASS__, 'row_actions' ), 20, 2 );
		add_action( 'current_screen', array( __CLASS__, 'list_screen' ) );
	}

	/**
	 * Instead of the editor there is the list, which says why.
	 */
	public static function leave_editor() {
		// phpcs:disable WordPress.Security.NonceVerification -- Names what is looked at, and changes nothing.
		$post_type = isset( $_GET['post_type'] ) ? sanitize_key( $_GET['post_type'] ) : get_post_type( isset( $_GET['post'] ) && is_scalar( $_GET['post'] ) ? (int) $_GET['post'] : 0 );
		// phpcs:enable
		if ( Installation::type_of( $post_type ) && current_user_can( Content_Types::OPEN ) ) {
			wp_safe_redirect( admin_url( 'edit.php?post_type=' . $post_type ) );
			exit;
		}
	}

	/**
	 * Says above a list where its items are written.
	 */
	public static function notice() {
		$screen = get_current_screen();
		$type   = $screen && 'edit' === $screen->base ? Installation::type_of( $screen->post_type ) : null;
		if ( ! $type ) {
			return;
		}
		echo '<div class="notice notice-info"><p>';
		if ( Installation::is_connected() ) {
			/* translators: %s: a content type in the plural. */
			echo esc_html( sprintf( __( '%s are written and approved in Modality Pages. What is published there shows here within seconds.', 'modality-pages' ), $type['pluralLabel'] ) );
			echo ' <a href="' . esc_url( Launch::address() ) . '">' . esc_html__( 'Open the console', 'modality-pages' ) . '</a>';
		} else {
			/* translators: %s: a content type in the plural. */
			echo esc_html( sprintf( __( '%s came from Modality Pages, with which this site is no longer connected. They stay as they are.', 'modality-pages' ), $type['pluralLabel'] ) );
		}
		echo '</p></div>';
	}

	/**
	 * What can be done with a copy.
	 *
	 * @param string[] $actions By name.
	 * @param \WP_Post $post    In the list.
	 * @return string[]
	 */
	public static function row_actions( $actions, $post ) {
		if ( ! Installation::type_of( $post->post_type ) ) {
			return $actions;
		}
		$ours = array();
		if ( Installation::is_connected() ) {
			/* translators: %s: title of an item. */
			$label                  = sprintf( __( 'Edit “%s” in Modality Pages', 'modality-pages' ), get_the_title( $post ) );
			$ours['modality_pages'] = '<a href="' . esc_url( Launch::address_of( $post ) ) . '" aria-label="' . esc_attr( wp_strip_all_tags( $label ) ) . '">' . esc_html__( 'Edit in Modality Pages', 'modality-pages' ) . '</a>';
		}
		return $ours + array_intersect_key( $actions, array( 'view' => true ) );
	}

	/**
	 * Prepares a list.
	 *
	 * @param \WP_Screen $screen That is about to be shown.
	 */
	public static function list_screen( $screen ) {
		$type = 'edit' === $screen->base ? Installation::type_of( $screen->post_type ) : null;
		if ( ! $type ) {
			return;
		}
		add_filter( 'bulk_actions-edit-' . $screen->post_type, '__return_empty_array' );
		add_filter(
			'manage_' . $screen->post_type . '_posts_columns',
			static function ( $columns ) use ( $type ) {
				unset( $columns['cb'] );
				return self::columns( $type, $columns );
			}
		);
		add_action(
			'manage_' . $screen->post_type . '_posts_custom_column',
			static function ( $column, $post ) use ( $type ) {
				echo esc_html( self::cell( $type, $column, $post ) );
			},
			10,
			2
		);
	}

	/**
	 * The columns of a list: what tells one item from another.
	 *
	 * @param array    $type    As installed.
	 * @param string[] $columns By name.
	 * @return string[]
	 */
	private static function columns( array $type, array $columns ) {
		$more = array();
		foreach ( $type['fields'] as $field ) {
			$is_words = in_array( $field['name'], array( $type['content'], $type['excerpt'] ), true );
			if ( 'relation' === $field['type'] || ( $is_words && 'html' !== $field['type'] ) ) {
				$more[ $field['meta'] ] = $field['label'];
			}
		}
		$date = array_intersect_key( $columns, array( 'date' => true ) );
		return array_diff_key( $columns, $date ) + $more + $date;
	}

	/**
	 * What stands in a cell.
	 *
	 * @param array  $type   As installed.
	 * @param string $column Its name.
	 * @param int    $post   In the list.
	 * @return string
	 */
	private static function cell( array $type, $column, $post ) {
		foreach ( $type['fields'] as $field ) {
			if ( $field['meta'] !== $column ) {
				continue;
			}
			$value = (string) get_post_meta( $post, $column, true );
			return 'relation' === $field['type'] ? Items::title( $field['to'], $value ) : self::beginning( $value );
		}
		return '';
	}

	/**
	 * The beginning of a text.
	 *
	 * @param string $text Plain.
	 * @return string
	 */
	private static function beginning( $text ) {
		return mb_strlen( $text ) > 140 ? mb_substr( $text, 0, 139 ) . '…' : $text;
	}
}
