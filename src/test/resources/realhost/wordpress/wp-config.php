<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:@folder@/mariadb.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_HOME', '@address@');
define('WP_SITEURL', '@address@');
define('FS_METHOD', 'direct');
define('AUTOMATIC_UPDATER_DISABLED', true);
// This machine is called, and nobody else.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
// What plugins do wrong is found in the log.
define('WP_DEBUG', true);
define('WP_DEBUG_LOG', '@folder@/debug.log');
define('WP_DEBUG_DISPLAY', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
