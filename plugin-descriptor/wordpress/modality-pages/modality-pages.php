<?php
/**
 * Plugin Name:       Modality Pages
 * Description:       Shows modalities, specialists and approved statements from Modality Pages as content of this site, and opens its console for this site's editors.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Modality Pages
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       modality-pages
 * Domain Path:       /languages
 *
 * @package Modality_Pages
 */

namespace Modality_Pages;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';

require_once __DIR__ . '/includes/class-installation.php';
require_once __DIR__ . '/includes/class-content-types.php';
require_once __DIR__ . '/includes/class-item-post.php';
require_once __DIR__ . '/includes/class-items.php';
require_once __DIR__ . '/includes/class-exact-text.php';
require_once __DIR__ . '/includes/class-page-caches.php';
require_once __DIR__ . '/includes/class-fragments.php';
require_once __DIR__ . '/includes/class-widget.php';
require_once __DIR__ . '/includes/class-signed.php';
require_once __DIR__ . '/includes/class-waiting.php';
require_once __DIR__ . '/includes/class-rest-api.php';

Content_Types::hook();
Exact_Text::hook();
Widget::hook();
Rest_Api::hook();

if ( is_admin() ) {
	require_once __DIR__ . '/includes/class-launch.php';
	require_once __DIR__ . '/includes/class-copies-screen.php';
	require_once __DIR__ . '/includes/class-connection-check.php';
	require_once __DIR__ . '/includes/class-settings-page.php';
	Launch::hook();
	Copies_Screen::hook();
	Settings_Page::hook();
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'modality-pages', false, basename( __DIR__ ) . '/languages' );
	},
	1
);

// Addresses of the content come and go with the plugin.
register_activation_hook(
	__FILE__,
	static function () {
		Content_Types::register();
		flush_rewrite_rules( false );
	}
);
register_deactivation_hook(
	__FILE__,
	static function () {
		Content_Types::unregister();
		flush_rewrite_rules( false );
		Fragments::forget_all();
		Waiting::forget();
	}
);
