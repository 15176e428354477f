<?php
/**
 * The way into the console.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * The menu entry that shows how many statements wait, and opens the console signed in.
 */
final class Launch {

	const PAGE = 'modality-pages';

	/**
	 * Hooks into WordPress.
	 */
	public static function hook() {
		// The lists of copies are added below this entry at 10.
		add_action( 'admin_menu', array( __CLASS__, 'menu' ), 9 );
	}

	/**
	 * Adds the entry.
	 */
	public static function menu() {
		$count  = current_user_can( Content_Types::OPEN ) ? Waiting::count() : 0;
		$bubble = '';
		if ( $count > 0 ) {
			/* translators: %s: a number. */
			$words  = sprintf( _n( '%s statement waits', '%s statements wait', $count, 'modality-pages' ), number_format_i18n( $count ) );
			$bubble = ' <span class="awaiting-mod count-' . $count . '"><span class="pending-count" aria-hidden="true">' . esc_html( number_format_i18n( $count ) ) . '</span><span class="screen-reader-text">' . esc_html( $words ) . '</span></span>';
		}
		$page = add_menu_page( __( 'Modality Pages', 'modality-pages' ), __( 'Modality Pages', 'modality-pages' ) . $bubble, Content_Types::OPEN, self::PAGE, array( __CLASS__, 'not_connected' ), 'dashicons-format-quote', 26 );
		add_submenu_page( self::PAGE, __( 'Modality Pages', 'modality-pages' ), __( 'Open the console', 'modality-pages' ), Content_Types::OPEN, self::PAGE, array( __CLASS__, 'not_connected' ) );
		add_action( 'load-' . $page, array( __CLASS__, 'open' ) );
	}

	/**
	 * The address that opens the console, at an item if one is named.
	 *
	 * @param string $item Such as "statement-1042"; empty for the queue.
	 * @return string
	 */
	public static function address( $item = '' ) {
		$query = array( 'page' => self::PAGE );
		if ( '' !== $item ) {
			$query['item'] = $item;
		}
		return add_query_arg( $query, admin_url( 'admin.php' ) );
	}

	/**
	 * The address that opens the console at the item of a post.
	 *
	 * @param \WP_Post $post One of the copies.
	 * @return string
	 */
	public static function address_of( $post ) {
		return self::address( 0 === strpos( $post->guid, Items::GUID ) ? substr( $post->guid, strlen( Items::GUID ) ) : '' );
	}

	/**
	 * Sends whoever is signed in here to the console, as a page that posts a token. It never stands in an address, which
	 * would be kept in histories and logs.
	 */
	public static function open() {
		if ( ! Installation::is_connected() || ! current_user_can( Content_Types::OPEN ) ) {
			return;
		}
		$site   = Installation::site();
		$origin = preg_replace( '~^(https?://[^/]+).*$~', '$1', $site );
		$nonce  = wp_generate_password( 20, false );
		// phpcs:ignore WordPress.Security -- Only compared.
		$from_elsewhere = isset( $_SERVER['HTTP_SEC_FETCH_SITE'] ) && 'cross-site' === $_SERVER['HTTP_SEC_FETCH_SITE'];
		nocache_headers();
		header( 'Cache-Control: no-store' );
		header( 'Content-Type: text/html; charset=UTF-8' );
		header( 'Referrer-Policy: no-referrer' );
		header( "Content-Security-Policy: default-src 'none'; script-src 'nonce-$nonce'; style-src 'nonce-$nonce'; form-action $origin; frame-ancestors 'none'; base-uri 'none'" );
		?>
<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title><?php esc_html_e( 'Modality Pages', 'modality-pages' ); ?></title>
<style nonce="<?php echo esc_attr( $nonce ); ?>">
:root { color-scheme: light dark; }
body { max-width: 32em; margin: 20vh auto 0; padding: 0 1.25em; font: 1.0625em/1.6 system-ui, sans-serif; }
h1 { font-size: 1.5em; font-weight: 600; }
button { min-height: 44px; padding: 0 1.25em; border: 0; border-radius: 4px; font: inherit; font-weight: 600; color: #fff; background: #2271b1; cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 3px solid; outline-offset: 3px; }
a { color: inherit; }
</style>
</head>
<body>
<main>
<h1><?php esc_html_e( 'Opening Modality Pages', 'modality-pages' ); ?></h1>
<form id="launch" method="post" action="<?php echo esc_url( $site . '/launch' ); ?>">
<input type="hidden" name="token" value="<?php echo esc_attr( Signed::token( $site . '/launch', self::claims() ) ); ?>">
<p><button><?php esc_html_e( 'Open the console', 'modality-pages' ); ?></button></p>
</form>
<p><?php esc_html_e( 'This page is good for one minute. After that, load it again.', 'modality-pages' ); ?> <a href="<?php echo esc_url( admin_url() ); ?>"><?php esc_html_e( 'Back to the dashboard', 'modality-pages' ); ?></a></p>
</main>
		<?php if ( ! $from_elsewhere ) : ?>
<script nonce="<?php echo esc_attr( $nonce ); ?>">
// Whoever comes back wants to be here, and not to be sent away again.
addEventListener('pageshow', function (event) {
	var entry = performance.getEntriesByType('navigation')[0];
	if (!event.persisted && (!entry || entry.type === 'navigate')) {
		document.getElementById('launch').submit();
	}
});
</script>
		<?php endif; ?>
</body>
</html>
		<?php
		exit;
	}

	/**
	 * What stands here while there is no console to open.
	 */
	public static function not_connected() {
		echo '<div class="wrap"><h1>' . esc_html__( 'Modality Pages', 'modality-pages' ) . '</h1><p>' . esc_html__( 'This site is not connected with Modality Pages yet.', 'modality-pages' ) . '</p>';
		if ( current_user_can( 'manage_options' ) ) {
			echo '<p><a class="button button-primary" href="' . esc_url( Settings_Page::address() ) . '">' . esc_html__( 'Connect', 'modality-pages' ) . '</a></p>';
		} else {
			echo '<p>' . esc_html__( 'An administrator of this site can do that.', 'modality-pages' ) . '</p>';
		}
		echo '</div>';
	}

	/**
	 * What the token says of whoever is signed in here.
	 *
	 * @return array
	 */
	private static function claims() {
		$user = wp_get_current_user();
		// phpcs:ignore WordPress.Security.NonceVerification -- Names what is looked at, and changes nothing.
		$item = isset( $_GET['item'] ) ? sanitize_text_field( wp_unslash( $_GET['item'] ) ) : '';
		$path = preg_match( '/^([a-z]{1,17})-([0-9]{1,19})$/', $item, $named ) ? '/console/items/' . $named[1] . '/' . $named[2] : '/console';
		$wanted = user_can( $user, 'manage_options' ) ? 'publisher' : 'editor';
		$most   = Installation::cap();
		if ( ! in_array( $most, array( 'publisher', 'administrator' ), true ) ) {
			$wanted = $most;
		}
		/**
		 * Filters the role with which somebody enters the console. Modality Pages never gives more than its owner allowed for
		 * this site.
		 *
		 * @param string   $role "publisher" for administrators, else "editor", where that is allowed.
		 * @param \WP_User $user Who enters.
		 */
		$role = apply_filters( 'modality_pages_launch_role', $wanted, $user );
		return array(
			'sub'   => (string) $user->ID,
			'email' => $user->user_email,
			'name'  => $user->display_name,
			'role'  => $role,
			'path'  => $path,
		);
	}
}
