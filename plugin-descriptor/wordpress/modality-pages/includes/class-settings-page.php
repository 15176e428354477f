<?php
/**
 * The settings page.
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

/**
 * Says how to connect, what is connected, and whether it works.
 */
final class Settings_Page {

	const PAGE    = 'modality-pages-settings';
	const CHECKED = 'modality_pages_checked_';

	/**
	 * Hooks into WordPress.
	 */
	public static function hook() {
		add_action( 'admin_menu', array( __CLASS__, 'menu' ), 20 );
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
		add_action( 'admin_post_modality_pages_check', array( __CLASS__, 'check' ) );
		add_action( 'admin_notices', array( __CLASS__, 'notice' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( dirname( __DIR__ ) . '/modality-pages.php' ), array( __CLASS__, 'links' ) );
	}

	/**
	 * Adds the page.
	 */
	public static function menu() {
		add_submenu_page( Launch::PAGE, __( 'Modality Pages: settings', 'modality-pages' ), __( 'Settings', 'modality-pages' ), 'manage_options', self::PAGE, array( __CLASS__, 'show' ) );
	}

	/**
	 * Registers the one setting.
	 */
	public static function register() {
		register_setting(
			self::PAGE,
			Installation::KEEP_COPIES,
			array(
				'type'              => 'boolean',
				'sanitize_callback' => static function ( $value ) {
					return $value ? '1' : '';
				},
			)
		);
	}

	/**
	 * Its address.
	 *
	 * @return string
	 */
	public static function address() {
		return admin_url( 'admin.php?page=' . self::PAGE );
	}

	/**
	 * Links to it from the list of plugins.
	 *
	 * @param string[] $links Those that are there.
	 * @return string[]
	 */
	public static function links( $links ) {
		array_unshift( $links, '<a href="' . esc_url( self::address() ) . '">' . esc_html__( 'Settings', 'modality-pages' ) . '</a>' );
		return $links;
	}

	/**
	 * Says in the list of plugins what is left to do.
	 */
	public static function notice() {
		$screen = get_current_screen();
		if ( $screen && 'plugins' === $screen->id && ! Installation::is_connected() && current_user_can( 'manage_options' ) ) {
			echo '<div class="notice notice-info"><p>' . esc_html__( 'Modality Pages is installed, and not connected yet.', 'modality-pages' ) . ' <a href="' . esc_url( self::address() ) . '">' . esc_html__( 'Connect', 'modality-pages' ) . '</a></p></div>';
		}
	}

	/**
	 * Tries the connection and comes back with what was found.
	 */
	public static function check() {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'An administrator of this site can do that.', 'modality-pages' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( 'modality_pages_check' );
		set_transient( self::CHECKED . get_current_user_id(), Connection_Check::run(), MINUTE_IN_SECONDS );
		wp_safe_redirect( self::address() . '#modality-pages-check' );
		exit;
	}

	/**
	 * Shows the page.
	 */
	public static function show() {
		echo '<div class="wrap"><h1>' . esc_html__( 'Modality Pages', 'modality-pages' ) . '</h1>';
		if ( Installation::is_connected() ) {
			self::connected();
		} else {
			self::steps();
		}
		self::found();
		?>
		<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
			<input type="hidden" name="action" value="modality_pages_check">
			<?php wp_nonce_field( 'modality_pages_check' ); ?>
			<p><button class="button"><?php esc_html_e( 'Check the connection', 'modality-pages' ); ?></button></p>
		</form>
		<h2><?php esc_html_e( 'When this plugin is deleted', 'modality-pages' ); ?></h2>
		<form method="post" action="<?php echo esc_url( admin_url( 'options.php' ) ); ?>">
			<?php settings_fields( self::PAGE ); ?>
			<p><label><input type="checkbox" name="<?php echo esc_attr( Installation::KEEP_COPIES ); ?>" value="1" <?php checked( (bool) get_option( Installation::KEEP_COPIES ) ); ?>> <?php esc_html_e( 'Keep the copies of what was published', 'modality-pages' ); ?></label></p>
			<p class="description"><?php esc_html_e( 'Nothing takes them away any more when their authors withdraw them, and without this plugin WordPress shows them nowhere.', 'modality-pages' ); ?></p>
			<?php submit_button( __( 'Save', 'modality-pages' ), 'secondary' ); ?>
		</form>
		</div>
		<?php
	}

	/**
	 * What is connected.
	 */
	private static function connected() {
		$site  = Installation::site();
		$heard = (int) get_option( Installation::LAST_HEARD, 0 );
		/* translators: %s: a link. */
		echo '<p>' . wp_kses_post( sprintf( __( 'This site is connected with %s.', 'modality-pages' ), '<a href="' . esc_url( $site . '/' ) . '">' . esc_html( $site ) . '</a>' ) ) . ' ';
		if ( $heard ) {
			/* translators: %s: a time span, such as "5 minutes". */
			echo esc_html( sprintf( __( 'It was last here %s ago.', 'modality-pages' ), human_time_diff( $heard ) ) );
		}
		echo '</p><ul class="ul-disc">';
		foreach ( Items::counts() as $name => $count ) {
			$type = Installation::type( $name );
			echo '<li><a href="' . esc_url( admin_url( 'edit.php?post_type=' . Content_Types::post_type( $name ) ) ) . '">' . esc_html( $type['pluralLabel'] ) . '</a>: ' . esc_html( number_format_i18n( $count ) ) . '</li>';
		}
		echo '</ul><h2>' . esc_html__( 'Show quotes on a page', 'modality-pages' ) . '</h2>';
		echo '<p>' . esc_html__( 'Add the block “Meet the specialists”, paste the address of a modality’s page on a line of its own, or write the shortcode:', 'modality-pages' ) . ' <code>[meet_the_specialists modality="emdr"]</code></p>';
		echo '<h2>' . esc_html__( 'To disconnect', 'modality-pages' ) . '</h2><p>' . esc_html__( 'Do it in the console of Modality Pages, under Platforms. There you choose whether the copies stay.', 'modality-pages' ) . '</p>';
	}

	/**
	 * How to connect.
	 */
	private static function steps() {
		$user    = wp_get_current_user();
		$profile = admin_url( 'profile.php#application-passwords-section' );
		echo '<p>' . esc_html__( 'This site is not connected with Modality Pages yet. It takes three steps:', 'modality-pages' ) . '</p><ol>';
		echo '<li><a href="' . esc_url( $profile ) . '">' . esc_html__( 'Make an application password in your profile', 'modality-pages' ) . '</a>. ' . esc_html__( 'Call it “Modality Pages”, and copy it: WordPress shows it once.', 'modality-pages' ) . '</li>';
		echo '<li>' . esc_html__( 'In the console of Modality Pages, open Platforms, choose WordPress, and enter:', 'modality-pages' ) . '<ul class="ul-disc">';
		foreach (
			array(
				__( 'Address of the site', 'modality-pages' ) => home_url(),
				__( 'User name', 'modality-pages' ) => $user->user_login,
				__( 'Application password', 'modality-pages' ) => __( 'what you copied', 'modality-pages' ),
			) as $name => $value
		) {
			echo '<li>' . esc_html( $name ) . ': <code>' . esc_html( $value ) . '</code></li>';
		}
		echo '</ul></li><li>' . esc_html__( 'Choose “Connect” there. Then come back here.', 'modality-pages' ) . '</li></ol>';
	}

	/**
	 * What the last check found.
	 */
	private static function found() {
		echo '<h2 id="modality-pages-check">' . esc_html__( 'Connection', 'modality-pages' ) . '</h2>';
		$findings = get_transient( self::CHECKED . get_current_user_id() );
		if ( ! is_array( $findings ) ) {
			return;
		}
		delete_transient( self::CHECKED . get_current_user_id() );
		foreach ( $findings as $finding ) {
			$kind = true === $finding['good'] ? 'success' : ( false === $finding['good'] ? 'error' : 'info' );
			echo '<div class="notice notice-' . esc_attr( $kind ) . ' inline"><p>' . esc_html( $finding['words'] ) . '</p></div>';
		}
	}
}
